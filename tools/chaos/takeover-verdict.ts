import type { AcceptedSend } from './judge.ts';

/** A takeover as it was made: whose conversation, what the person said then, and how long after the customer had written. */
export interface TakenOver {
  to: string;
  text: string;
  afterMs: number;
}

export interface TakeoverVerdict {
  takeovers: number;
  /** The assistant had answered before the person spoke. */
  answered_before: number;
  /** The assistant said nothing any more. */
  silenced: number;
  /** What the person said never got to WhatsApp, or more than once. */
  person_not_once: string[];
  /** The assistant spoke after the person: must be none. */
  assistant_after: string[];
}

/** Judges sends in the order WhatsApp accepted them. Pure. */
export function takeoverVerdict(
  taken: readonly TakenOver[],
  sends: readonly AcceptedSend[],
): TakeoverVerdict {
  const verdict: TakeoverVerdict = {
    ...{ takeovers: taken.length, answered_before: 0, silenced: 0 },
    ...{ person_not_once: [], assistant_after: [] },
  };
  for (const { to, text, afterMs } of taken) {
    const said = sends.filter((send) => send.to === to).map(({ body }) => body.text?.body === text);
    const where = `${to}, taken ${Math.round(afterMs)} ms after they wrote`;
    const at = said.indexOf(true);
    if (said.filter(Boolean).length !== 1) verdict.person_not_once.push(where);
    if (at >= 0 && said.slice(at).includes(false)) verdict.assistant_after.push(where);
    if (said.includes(false)) verdict.answered_before += 1;
    else verdict.silenced += 1;
  }
  return verdict;
}
