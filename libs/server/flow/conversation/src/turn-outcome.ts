import { ACTION_WAITS, isDeleted } from '@feelori/contracts';
import type { TurnClosing } from '@feelori/records/conversations';
import type { OutboxEntry } from '@feelori/records/outbox';
import { consentAsked } from '@feelori/skills/answers';
import { isObserved } from './answer-entry';
import type { ClaimedTurn } from './claimed-turn';
import { ANSWERED_IN_APP, PAUSED, type SilentDecision } from './decide-turn';
import type { FirstSend } from './first-sends';
import { replyWords } from './turn-history';

/** Why the customer of a conversation waits although the assistant has it, beside a pause: as the list shows it. */
const DRAFT = 'draft';
const OBSERVED = 'observed';
const WAITS = [PAUSED, DRAFT, OBSERVED, 'draft_discarded'];

/** How a turn ended, before its conversation knows of it. */
export interface TurnOutcome {
  /** The conversation's epoch it holds for: under another one it is taken back, or decided anew. */
  epoch: number;
  /** What is said; null when nothing is. */
  entry: OutboxEntry | null;
  /** The right to send it that comes with the close; null when delivery sends it as anything else. */
  first: FirstSend | null;
  closing: TurnClosing;
  /** Whether its messages still said what they said when it was decided; if not, they still wait. */
  isCurrent: boolean;
}

/** Something is said, and what the answer changes in the conversation is in its entry. Pure. */
export function outcomeOfEntry(
  turn: ClaimedTurn,
  entry: OutboxEntry,
  { isCurrent, first = null }: { isCurrent: boolean; first?: FirstSend | null },
): TurnOutcome {
  if (entry.stage === 'draft' || isObserved(entry)) return outcomeOfUnsent(turn, entry, isCurrent);
  const asksShop = entry.handoverReason === ACTION_WAITS;
  const handedOver = entry.handoverReason !== null && !asksShop;
  // Beside a person nothing is answered but a STOP or START: whoever is answered is with the assistant again.
  const resumed = turn.conversation.mode !== 'assistant' && entry.consent === null;
  const closing = {
    said: { text: textOf(entry), at: entry.writtenAt },
    answered: handedOver ? deletedIn(turn) : answeredIn(turn, resumed),
    ...(resumed ? { mode: 'assistant' as const } : {}),
    ...(resumed || waitsForAssistant(turn.conversation) ? { handoverReason: null, waitingSince: null } : {}),
    ...(asksShop ? { handoverReason: ACTION_WAITS, reopens: true as const, ...waitingFrom(turn) } : {}),
    ...(handedOver
      ? { mode: 'person' as const, handoverReason: entry.handoverReason, ...waitingFrom(turn) }
      : {}),
    ...(entry.consent === null ? {} : { optedOut: entry.consent === 'stop' }),
  };
  return { epoch: entry.epoch ?? turn.conversation.epoch, entry, first, closing, isCurrent };
}

/** The answer waits as a draft for a person, or was only observed: either way a person is needed. Pure. */
function outcomeOfUnsent(turn: ClaimedTurn, entry: OutboxEntry, isCurrent: boolean): TurnOutcome {
  const isDraft = entry.stage === 'draft';
  const { handoverReason, consent } = entry;
  const closing = {
    answered: deletedIn(turn),
    ...waitingFrom(turn),
    ...(turn.conversation.mode === 'assistant' || handoverReason !== null
      ? { handoverReason: handoverReason ?? (isDraft ? DRAFT : OBSERVED) }
      : {}),
    ...(isDraft && handoverReason !== null && handoverReason !== ACTION_WAITS
      ? { mode: 'person' as const }
      : {}),
    ...(isDraft ? { draftId: entry._id } : {}),
    ...(consent === null ? {} : { optedOut: consent === 'stop' }),
  };
  return { epoch: entry.epoch ?? turn.conversation.epoch, entry, first: null, closing, isCurrent };
}

/** Nothing is said. Pure. */
export function outcomeOfSilence(
  turn: ClaimedTurn,
  decision: SilentDecision,
  isCurrent: boolean,
): TurnOutcome {
  const { conversation } = turn;
  const { reason, seen, handover, consent } = decision;
  const closing = {
    answered: seen ? seenIn(turn, reason) : deletedIn(turn),
    ...(handover === null ? {} : { mode: 'person' as const, handoverReason: handover }),
    ...(reason === PAUSED ? { handoverReason: PAUSED } : {}),
    ...(handover !== null || reason === PAUSED || (!seen && conversation.mode !== 'assistant')
      ? waitingFrom(turn)
      : {}),
    ...(consent === null ? {} : { optedOut: consent === 'stop' }),
  };
  return { epoch: conversation.epoch, entry: null, first: null, closing, isCurrent };
}

/**
 * Somebody took the floor while the turn spoke. What could be taken back was; what is left of the entry went out before.
 * Whose the conversation is (`turn` holds it as they left it) was decided by them, and what the customer asked waits for them. Pure.
 */
export function outcomeOfLeft(turn: ClaimedTurn, left: OutboxEntry): TurnOutcome {
  const { conversation } = turn;
  // Whoever took the floor may have answered already.
  const waits = conversation.unanswered > 0 ? waitingFrom(turn) : {};
  const out = left.parts.some(({ state }) => state !== 'cancelled');
  const closing = {
    answered: 0,
    ...waits,
    ...(out ? { said: { text: textOf(left), at: left.writtenAt } } : {}),
  };
  return { epoch: conversation.epoch, entry: out ? left : null, first: null, closing, isCurrent: true };
}

/** From now on a person is needed, since what the turn is about came; one who waits already waits since then. */
function waitingFrom({ conversation, open, rows }: ClaimedTurn): { waitingSince: Date } {
  return { waitingSince: conversation.waitingSince ?? rows[0]?.receivedAt ?? open.claimedAt };
}

/** Beside a person the assistant hears a STOP or START and nothing else. */
function answeredIn({ conversation, open, rows }: ClaimedTurn, resumed: boolean): number {
  if (resumed) return Math.max(conversation.unanswered, open.inboundIds.length);
  if (conversation.mode === 'assistant') return open.inboundIds.length;
  return rows.filter(({ message }) => consentAsked([message]) !== null).length + deletedIn({ rows });
}

/** News of a message may come before or after it was answered in the app, which leaves nothing to take off again. */
function seenIn({ conversation, open }: ClaimedTurn, reason: string): number {
  const all = open.inboundIds.length;
  return reason === ANSWERED_IN_APP ? Math.min(all, Math.max(0, conversation.unanswered)) : all;
}

/** What was deleted while the turn had it waits for nobody. */
function deletedIn({ rows }: Pick<ClaimedTurn, 'rows'>): number {
  return rows.filter(({ message }) => isDeleted(message.content)).length;
}

function textOf({ parts }: OutboxEntry): string {
  return parts.map(({ content }) => replyWords(content)).find((words) => words !== '') ?? '';
}

/** Whether the customer waits for words of the assistant that did not go out: with its next answer nobody does. */
function waitsForAssistant({ mode, handoverReason }: ClaimedTurn['conversation']): boolean {
  return mode === 'assistant' && handoverReason !== null && WAITS.includes(handoverReason);
}
