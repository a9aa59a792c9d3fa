import type { UnaskedConsent } from '@feelori/records/customers';
import { type Conversation, isReplyWindowOpen } from '@feelori/records/conversations';
import { laneOf, type OutboxEntry } from '@feelori/records/outbox';

/**
 * Whether an entry may go out now. `turn_open`: not before the turn that says it has ended · `cancel`: not any more, and
 * nobody misses it · `window_closed`: only a template could.
 */
export type Admission =
  { kind: 'send' } | { kind: 'turn_open' } | { kind: 'cancel'; reason: string } | { kind: 'window_closed' };

export interface AdmissionFacts {
  entry: Pick<
    OutboxEntry,
    '_id' | 'origin' | 'epoch' | 'stage' | 'cancelReason' | 'consent' | 'writtenAt' | 'parts'
  >;
  /** As stored now; null when the conversation was erased. */
  conversation: Pick<Conversation, 'epoch' | 'lastCustomerAt' | 'windowClosedFor' | 'turn'> | null;
  /** What may go to the customer unasked. */
  consent: UnaskedConsent;
  /** The customer wants no offers, from nobody. */
  stopped: boolean;
  nowMs: number;
}

/** The turn looked at the window when it decided; the conversation may learn of the customer's message after that. */
const TRUSTED_MS = 60 * 60_000;

/**
 * The one look at the conversation before an entry's first part, and before each later try. An answer that was decided
 * before a takeover, a hand-back or a STOP is not sent; what people of the shop say is theirs to say, but for an offer to
 * somebody who wants none. Pure.
 */
export function admission({ entry, conversation, consent, stopped, nowMs }: AdmissionFacts): Admission {
  if (entry.stage === 'cancelled') return { kind: 'cancel', reason: entry.cancelReason ?? 'cancelled' };
  if (conversation === null) return { kind: 'cancel', reason: 'conversation_gone' };
  // Until its end a turn may find that what it answers was changed, and say something else instead.
  if (conversation.turn?.id === entry._id) return { kind: 'turn_open' };
  // The word that a START was heard is owed whoever has the conversation meanwhile. That of a STOP has the STOP's epoch.
  if (entry.epoch !== null && entry.consent !== 'start' && entry.epoch !== conversation.epoch) {
    return { kind: 'cancel', reason: 'decided_before' };
  }
  const unwelcome =
    (entry.origin === 'campaign' && !consent.offers) ||
    (entry.origin === 'notice' && !consent.news) ||
    (stopped && isOffer(entry));
  if (unwelcome) return { kind: 'cancel', reason: 'no_consent' };
  return windowIsClosed(entry, conversation, nowMs) ? { kind: 'window_closed' } : { kind: 'send' };
}

/** Whether it holds a marketing template, whoever sends it. */
export function isOffer({ parts }: Pick<OutboxEntry, 'parts'>): boolean {
  return parts.some(({ content }) => content.kind === 'template' && content.isOffer === true);
}

function windowIsClosed(
  { origin, writtenAt, parts }: Pick<OutboxEntry, 'origin' | 'writtenAt' | 'parts'>,
  conversation: Pick<Conversation, 'lastCustomerAt' | 'windowClosedFor'>,
  nowMs: number,
): boolean {
  // WhatsApp takes a template at any time.
  if (parts.every(({ content }) => content.kind === 'template')) return false;
  if (origin === 'assistant' && nowMs - writtenAt.getTime() < TRUSTED_MS) return false;
  // Who never wrote has no window; before the first message was noted, an answer to it may be on its way.
  if (conversation.lastCustomerAt === null) return laneOf(origin) === 'bulk';
  return !isReplyWindowOpen(conversation, nowMs);
}
