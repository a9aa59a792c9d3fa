/** What is the matter with the calls of one upstream, in the words of the edge that makes them; never content of a call. */
export interface Trouble {
  /** One word that stays the same: `token`, `scope read_orders`, `throttled`. */
  kind: string;
  /** What is the matter, and what a person can do about it. */
  reason: string;
  remedy: string;
  /**
   * What ends it: any call that works, the same question answered, or that nobody met it for a minute (it comes and
   * goes from call to call).
   */
  ends: 'any_success' | 'same_success' | 'quiet_minute';
}

/** A trouble that was met. Times are milliseconds since 1970. */
export interface MetTrouble extends Trouble {
  /** The name of the question that met it last. */
  asked: string;
  since: number;
  lastAt: number;
}

/** What comes and goes is told for so long after it was met last. */
const SHOWN_MS = 60_000;
/** Met again within this time it is the same trouble, and began when it was met first. */
export const SAME_MS = 600_000;

/** The trouble after it was met once more. */
export function metAgain(
  known: MetTrouble | undefined,
  trouble: Trouble,
  asked: string,
  now: number,
): MetTrouble {
  const same = known !== undefined && (known.ends !== 'quiet_minute' || now - known.lastAt < SAME_MS);
  return { ...trouble, asked, since: same ? known.since : now, lastAt: now };
}

/** Whether a call of this name that worked shows that the trouble is over. */
export function endsWith(trouble: MetTrouble, asked: string): boolean {
  switch (trouble.ends) {
    case 'any_success':
      return true;
    case 'same_success':
      return trouble.asked === asked;
    case 'quiet_minute':
      return false;
  }
}

/** Whether it is still to be told of. */
export function isShown({ ends, lastAt }: MetTrouble, now: number): boolean {
  return ends !== 'quiet_minute' || now - lastAt < SHOWN_MS;
}
