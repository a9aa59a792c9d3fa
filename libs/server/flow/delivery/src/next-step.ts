import { isSettled, type Lane, laneOf, type OutboxEntry, type OutboxPart } from '@feelori/records/outbox';
import { refusedOffer } from './refused-offer';
import { type SecondChance, secondChance } from './second-chance';
import { undelivered } from './undelivered';

/** What delivery does next for a conversation. */
export type NextStep =
  /** Nothing left to send. */
  | { kind: 'settled' }
  | { kind: 'send'; entry: OutboxEntry; part: OutboxPart }
  /** It failed, and may be tried in another way or at another time. */
  | { kind: 'retry'; entry: OutboxEntry; part: OutboxPart; chance: SecondChance }
  | { kind: 'wait'; entry: OutboxEntry; untilMs: number }
  /** Its outcome was waited for in vain, and it was sent again for that already: a person has to look. */
  | { kind: 'dead_letter'; entry: OutboxEntry; part: OutboxPart };

/** How often a part is sent again because nobody knows whether it went out (docs/reliability.md §4). */
const RESENDS = 1;
/** Another worker is sending it: how that ends is known in seconds, and nobody wakes what stands behind it. */
const LOOK_AGAIN_MS = 2_000;

/**
 * The first thing to do for a conversation's unsettled entries, given in their order. Strictly in order: what stands
 * behind an unsettled part waits for it. Pure.
 */
export function nextStep(entries: readonly OutboxEntry[], nowMs: number, unknownWaitMs: number): NextStep {
  const now = new Date(nowMs);
  for (const entry of entries) {
    const part = entry.parts.find((one) => isOpen(one, entry.stage, now));
    if (part === undefined) continue;
    const chance = secondChance(part, now);
    if (chance !== null) return { kind: 'retry', entry, part, chance };
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
 * The first thing to do in one lane of a conversation. The dialogue goes past what nobody asked for and never waits for
 * it; that waits for as long as anything of the dialogue is on its way (docs/decisions/0063). Pure.
 */
export function laneStep(
  entries: readonly OutboxEntry[],
  lane: Lane,
  nowMs: number,
  unknownWaitMs: number,
): NextStep {
  const dialogue = nextStep(ofLane(entries, 'dialogue'), nowMs, unknownWaitMs);
  if (lane === 'dialogue') return dialogue;
  if (dialogue.kind === 'settled') return nextStep(ofLane(entries, 'bulk'), nowMs, unknownWaitMs);
  const untilMs = Math.max(dialogue.kind === 'wait' ? dialogue.untilMs : 0, nowMs + LOOK_AGAIN_MS);
  return { kind: 'wait', entry: dialogue.entry, untilMs };
}

/** The entries of one lane, in their order. */
export function ofLane(entries: readonly OutboxEntry[], lane: Lane): OutboxEntry[] {
  return entries.filter(({ origin }) => laneOf(origin) === lane);
}

/**
 * When delivery has to look at an entry next: at once where people have to be told, an opt-out is to be heard or something else can be tried, never
 * once all of it went out. Pure.
 */
export function lookAgainAt(
  { parts, stage }: Pick<OutboxEntry, 'parts' | 'stage'>,
  now: Date,
  unknownWaitMs: number,
): Date | null {
  const part = parts.find((one) => isOpen(one, stage, now));
  if (part === undefined) {
    return undelivered(parts) === null && refusedOffer(parts) === undefined ? null : now;
  }
  if (part.state === 'failed') return now;
  return new Date(Math.max(waitUntil(part, unknownWaitMs), now.getTime()));
}

/** Whether something is left to do about a part; of an entry that was taken back nothing is tried again. */
function isOpen(part: OutboxPart, stage: OutboxEntry['stage'], now: Date): boolean {
  return !isSettled(part.state) || (stage !== 'cancelled' && secondChance(part, now) !== null);
}

/** When a part may be tried: after its back-off, or when its outcome was waited for long enough. */
function waitUntil(part: OutboxPart, unknownWaitMs: number): number {
  if (part.state === 'pending') return part.retryAt?.getTime() ?? 0;
  return (part.sendingAt?.getTime() ?? 0) + unknownWaitMs;
}
