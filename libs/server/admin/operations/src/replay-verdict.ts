import type { ReplayVerdict } from '@feelori/contracts';
import { type Conversation, isReplyWindowOpen } from '@feelori/records/conversations';
import type { DeadLetter } from '@feelori/records/dead-letters';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';

/** What a replay looks at before it does anything. */
export interface LetterFacts {
  letter: Pick<DeadLetter, '_id' | 'reason' | 'resolvedAt'>;
  conversation: Conversation | null;
  /** The entry the letter is about; of a turn that was given up, the kind text that said so. */
  entry: OutboxEntry | null;
  /** What anybody said last in the conversation. */
  last: OutboxEntry | null;
  /** The messages of the letter. */
  messages: readonly InboundMessage[];
  now: Date;
  messageMaxAgeHours: number;
}

/** What becomes of a dead letter that is replayed now. Nobody is answered twice, nor after somebody else. Pure. */
export function replayVerdict(facts: LetterFacts): ReplayVerdict {
  const { letter, conversation, last } = facts;
  if (letter.resolvedAt !== null || conversation === null) return 'gone';
  if (last !== null && last._id !== letter._id && isAfter(last, facts.entry)) return 'answered_since';
  if (conversation.assignee !== null) return 'taken_since';
  return letter.reason === 'turn_attempts'
    ? turnVerdict(facts, conversation)
    : sendVerdict(facts, conversation);
}

function turnVerdict(
  { letter, messages, now, messageMaxAgeHours }: LetterFacts,
  conversation: Conversation,
): ReplayVerdict {
  const own = messages.filter(({ state, turnId }) => state === 'done' && turnId === letter._id);
  if (own.length === 0 || conversation.turn !== null) return 'nothing_left';
  const oldest = now.getTime() - messageMaxAgeHours * 3_600_000;
  return own.some(({ sentAt }) => sentAt.getTime() >= oldest) ? 'replay' : 'too_old';
}

function sendVerdict({ entry, now }: LetterFacts, conversation: Conversation): ReplayVerdict {
  if (entry === null) return 'gone';
  if (entry.stage !== 'released') return 'nothing_left';
  if (entry.parts.some(({ state }) => MAY_HAVE_ARRIVED.includes(state))) return 'may_have_arrived';
  if (!entry.parts.some(({ state }) => state === 'failed')) return 'nothing_left';
  if (entry.epoch !== null && entry.epoch !== conversation.epoch) return 'taken_since';
  // WhatsApp takes a template at any time.
  if (entry.parts.every(({ content }) => content.kind === 'template')) return 'replay';
  const open = isReplyWindowOpen(conversation, now.getTime());
  return open ? 'replay' : 'window_closed';
}

/** It was or is under way, and nobody knows how that ended. */
const MAY_HAVE_ARRIVED: readonly string[] = ['dead', 'unknown', 'sending'];

function isAfter(last: OutboxEntry, entry: OutboxEntry | null): boolean {
  return entry === null || last.place > entry.place;
}
