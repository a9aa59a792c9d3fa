import { isSettled, type Turn, type TurnPart } from '@feelori/records/turns';

/** What delivery does next for a conversation. */
export type NextStep =
  /** Nothing left; `turnIds` are through and need no more looking at. */
  | { kind: 'settled'; turnIds: string[] }
  | { kind: 'send'; turn: Turn; part: TurnPart }
  | { kind: 'wait'; turn: Turn; untilMs: number }
  /** Its outcome was waited for in vain, and it was tried again already: a person has to look. */
  | { kind: 'lay_aside'; turn: Turn; part: TurnPart };

/** Tries of one part whose outcome stayed unknown: the first and one more (reference reliability §2.5). */
const UNKNOWN_TRIES = 2;

/**
 * The first thing to do for a conversation's unsettled turns, given in their order. Strictly in order: what stands
 * behind an unsettled part waits for it. Pure.
 */
export function nextStep(turns: readonly Turn[], nowMs: number, unknownWaitMs: number): NextStep {
  for (const turn of turns) {
    const part = turn.parts.find(({ state }) => !isSettled(state));
    if (part === undefined) continue;
    const untilMs = waitUntil(part, unknownWaitMs);
    if (untilMs > nowMs) return { kind: 'wait', turn, untilMs };
    if (part.state !== 'pending' && part.attempt >= UNKNOWN_TRIES) return { kind: 'lay_aside', turn, part };
    return { kind: 'send', turn, part };
  }
  return { kind: 'settled', turnIds: turns.map(({ _id }) => _id) };
}

/** When a part may be tried: after its back-off, or when its outcome was waited for long enough. */
function waitUntil(part: TurnPart, unknownWaitMs: number): number {
  if (part.state === 'pending') return part.retryAt?.getTime() ?? 0;
  return (part.sendingAt?.getTime() ?? 0) + unknownWaitMs;
}
