import { isSettled, type OutboxEntry, type OutboxPart } from '@feelori/records/outbox';
import { undelivered } from './undelivered';

/** What delivery does next for a conversation. */
export type NextStep =
  /** Nothing left to send. */
  | { kind: 'settled' }
  | { kind: 'send'; entry: OutboxEntry; part: OutboxPart }
  | { kind: 'wait'; entry: OutboxEntry; untilMs: number }
  /** Its outcome was waited for in vain, and it was sent again for that already: a person has to look. */
  | { kind: 'dead_letter'; entry: OutboxEntry; part: OutboxPart };

/** How often a part is sent again because nobody knows whether it went out (reference reliability §2.5). */
const RESENDS = 1;
/** Another worker is sending it: how that ends is known in seconds, and nobody wakes what stands behind it. */
const LOOK_AGAIN_MS = 2_000;

/**
 * The first thing to do for a conversation's unsettled entries, given in their order. Strictly in order: what stands
 * behind an unsettled part waits for it. Pure.
 */
export function nextStep(entries: readonly OutboxEntry[], nowMs: number, unknownWaitMs: number): NextStep {
  for (const entry of entries) {
    const part = entry.parts.find(({ state }) => !isSettled(state));
    if (part === undefined) continue;
    const untilMs = waitUntil(part, unknownWaitMs);
    if (untilMs > nowMs) {
      const sentByOther = part.state === 'sending';
      return {
        kind: 'wait',
        entry,
        untilMs: sentByOther ? Math.min(untilMs, nowMs + LOOK_AGAIN_MS) : untilMs,
      };
    }
    const inVain = part.state !== 'pending' && (part.resends ?? 0) >= RESENDS;
    return { kind: inVain ? 'dead_letter' : 'send', entry, part };
  }
  return { kind: 'settled' };
}

/**
 * When delivery has to look at an entry with these parts next: at once where people have to be told, never once all
 * of it went out. Pure.
 */
export function lookAgainAt(parts: readonly OutboxPart[], now: Date, unknownWaitMs: number): Date | null {
  const part = parts.find(({ state }) => !isSettled(state));
  if (part === undefined) return undelivered(parts) === null ? null : now;
  return new Date(Math.max(waitUntil(part, unknownWaitMs), now.getTime()));
}

/** When a part may be tried: after its back-off, or when its outcome was waited for long enough. */
function waitUntil(part: OutboxPart, unknownWaitMs: number): number {
  if (part.state === 'pending') return part.retryAt?.getTime() ?? 0;
  return (part.sendingAt?.getTime() ?? 0) + unknownWaitMs;
}
