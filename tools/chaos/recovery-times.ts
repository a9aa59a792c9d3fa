import type { Role } from './kill-plan.ts';

/** Something that was seen in a run; `at` in milliseconds. */
export type Seen =
  /** A process ended. */
  | { kind: 'down'; role: Role; at: number }
  /** It answers again. */
  | { kind: 'up'; role: Role; at: number }
  /** A webhook was answered 200; `message` when it brought a customer's message. */
  | { kind: 'taken'; message: boolean; at: number }
  /** A webhook was not answered 200. */
  | { kind: 'refused'; at: number }
  /** WhatsApp accepted a reply. */
  | { kind: 'reply'; at: number };

export interface RecoveryTimes {
  /** The longest time from when stores and API all answered again until a webhook was taken; milliseconds. */
  backMs: number;
  /** The longest time from when all four answered again until a reply was accepted, while customers wrote. */
  workerBackMs: number;
}

/** The moments at which the API ended. */
export function apiEndsOf(seen: readonly Seen[]): number[] {
  return seen.flatMap((one) => (one.kind === 'down' && one.role === 'api' ? [one.at] : []));
}

/**
 * Reads both times from what was seen until `endAt`. A wait that ended with the next kill, or never, counts for as long
 * as it lasted, if somebody waited at all: a webhook was refused, or a message taken and not answered.
 */
export function recoveryTimes(seen: readonly Seen[], endAt: number): RecoveryTimes {
  const webhooks = new Wait();
  const replies = new Wait();
  const down = new Set<Role>();
  for (const one of [...seen].sort((a, b) => a.at - b.at)) {
    switch (one.kind) {
      case 'down':
        down.add(one.role);
        if (one.role !== 'worker') webhooks.cut(one.at);
        replies.cut(one.at);
        break;
      case 'up':
        down.delete(one.role);
        if (one.role !== 'worker' && [...down].every((role) => role === 'worker')) webhooks.begin(one.at);
        if (down.size === 0) replies.begin(one.at);
        break;
      case 'taken':
        webhooks.over(one.at);
        if (one.message) replies.want();
        break;
      case 'refused':
        webhooks.want();
        break;
      case 'reply':
        // One that had begun earlier says nothing: it may have waited for the status of a send before the kill.
        if (replies.wanted) replies.over(one.at);
        break;
    }
  }
  webhooks.cut(endAt);
  replies.cut(endAt);
  return { backMs: webhooks.longestMs, workerBackMs: replies.longestMs };
}

/** A wait that begins when everything answers again. */
class Wait {
  longestMs = 0;
  wanted = false;
  private beganAt: number | null = null;

  begin(at: number): void {
    this.beganAt = at;
    this.wanted = false;
  }

  /** Somebody waits for what is to come. */
  want(): void {
    if (this.beganAt !== null) this.wanted = true;
  }

  /** What was waited for has come. */
  over(at: number): void {
    if (this.beganAt !== null) this.longestMs = Math.max(this.longestMs, at - this.beganAt);
    this.forget();
  }

  /** Ended before it came. */
  cut(at: number): void {
    if (this.wanted) this.over(at);
    else this.forget();
  }

  private forget(): void {
    this.beganAt = null;
    this.wanted = false;
  }
}
