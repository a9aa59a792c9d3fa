import { chosenFlags, isDeleted, wordsOrKind } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import type { Answer } from '@feelori/skills/answers';
import { isObserved } from './answer-entry';
import type { ClaimedTurn } from './claimed-turn';
import { isGivingUp, type SilentDecision } from './decide-turn';

/** The turn a record tells of. */
export interface RecordedTurn extends ClaimedTurn {
  endedAt: Date;
}

/** The record of a turn in which this was said; `answer` is null when it was found written and its making is forgotten. */
export function recordOfAnswer(turn: RecordedTurn, entry: OutboxEntry, answer: Answer | null): Turn {
  const { answeredBy, handoverReason, consent } = entry;
  const gaveUp = isGivingUp(handoverReason);
  return {
    ...recordOf(turn),
    ...(isObserved(entry)
      ? { decision: 'silent', reason: entry.cancelReason }
      : { decision: gaveUp ? 'gave_up' : 'answered', reason: gaveUp ? handoverReason : null }),
    entryId: entry._id,
    answeredBy,
    model: answer?.model ?? null,
    tools: answer?.tools ?? [],
    shown: answer?.shown ?? [],
    look: answer?.look ?? null,
    tokens: answer?.tokens ?? { in: 0, out: 0 },
    handoverReason,
    handoverSummary: answer?.handover?.summary ?? null,
    consent,
    making: answer?.made?.making ?? null,
    makingWords: answer?.made?.words ?? null,
  };
}

/** The record of a turn in which nothing was said, with the reason. */
export function recordOfSilence(turn: RecordedTurn, { reason, handover, consent }: SilentDecision): Turn {
  return {
    ...recordOf(turn),
    decision: 'silent',
    reason,
    entryId: null,
    answeredBy: null,
    model: null,
    tools: [],
    shown: [],
    look: null,
    tokens: { in: 0, out: 0 },
    handoverReason: handover,
    handoverSummary: null,
    consent,
    making: null,
    makingWords: null,
  };
}

function recordOf({ conversation, open, rows, flags, endedAt }: RecordedTurn) {
  return {
    _id: open.id,
    conversationId: conversation._id,
    phoneNumberId: conversation.phoneNumberId,
    customerId: conversation.customerId,
    n: open.n,
    inboundIds: open.inboundIds,
    askedText: rows
      .map(({ message: { content } }) => content)
      .filter((content) => !isDeleted(content))
      .map(wordsOrKind)
      .join('\n'),
    askedAt: rows.at(-1)?.sentAt ?? open.claimedAt,
    takenAt: open.claimedAt,
    endedAt,
    attempts: open.attempts,
    flags: chosenFlags(flags),
  };
}
