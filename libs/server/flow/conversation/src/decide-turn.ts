import {
  type ConversationMode,
  type CustomerMessage,
  isDeleted,
  type MessageKind,
  WINDOW_MARGIN_MS,
  WINDOW_MS,
} from '@feelori/contracts';
import { acknowledges, consentAsked } from '@feelori/skills/answers';

/**
 * What a turn does with its messages. `consent`: the customer's STOP or START, to be noted whatever is said; `withPerson`: a
 * person has the conversation and keeps it.
 */
export type TurnDecision =
  | { kind: 'answer'; asked: CustomerMessage[]; consent: Consent; withPerson?: boolean }
  | { kind: 'give_up'; asked: CustomerMessage[]; reason: GivingUp; consent: Consent }
  | SilentDecision;

type Consent = 'stop' | 'start' | null;

/** Nothing is said to the customer; `seen` leaves nothing open, `handover` asks for a person. */
export interface SilentDecision {
  kind: 'silent';
  /** One stable word. */
  reason: string;
  seen: boolean;
  handover: string | null;
  consent: Consent;
}

/** Why nothing is said while the assistant is silent everywhere; its conversation waits for this reason too. */
export const PAUSED = 'paused';

/** Why nothing is said to what a person answered in the WhatsApp Business app: it was taken off the count there. */
export const ANSWERED_IN_APP = 'answered_in_app';

const GIVING_UP = ['turn_failed', 'too_many_turns'] as const;
type GivingUp = (typeof GIVING_UP)[number];

/** Whether a turn that hands over for this reason was given up. */
export function isGivingUp(handoverReason: string | null): boolean {
  return GIVING_UP.some((reason) => reason === handoverReason);
}

export interface TurnFacts {
  mode: ConversationMode;
  /** The customer said STOP, on whatever number. */
  optedOut: boolean;
  /** The shop wants to hear nothing of this customer. */
  blocked: boolean;
  /** What was said last is a question of ours whether something is to be done. */
  questioned: boolean;
  /** The turn's messages, oldest first. */
  messages: readonly CustomerMessage[];
  /** Tries of this turn, this one included. */
  attempts: number;
  nowMs: number;
  messageMaxAgeHours: number;
  /** The customer wrote to a number the assistant answers for. */
  ourNumber: boolean;
  /** What comes is a machine's, in answer to ours. */
  loop: boolean;
  /** When a person of the shop said something in the WhatsApp Business app last, by WhatsApp's time; null where none did. */
  saidInAppMs: number | null;
  /** The assistant is silent everywhere. */
  paused: boolean;
}

/** From this try on the turn becomes a dead letter and a person is asked. */
export const LAST_ATTEMPT = 5;

/** Whether a kind of message asks for an answer at all. */
function asks(kind: MessageKind): boolean {
  switch (kind) {
    case 'text':
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
    case 'location':
    case 'contacts':
    case 'list_reply':
    case 'button_reply':
    case 'template_button':
    case 'form_reply':
    case 'order':
    case 'welcome_request':
    case 'unsupported':
      return true;
    case 'reaction':
    case 'call_permission_reply':
    case 'system':
    case 'edit':
    case 'revoke':
    case 'deleted':
      return false;
  }
}

/** Decides who speaks: the assistant, nobody, or a person who is asked to come. Pure. */
export function decideTurn(facts: TurnFacts): TurnDecision {
  const { messages } = facts;
  const asked = messages.filter(({ content, provisional }) => asks(content.kind) && !provisional);
  if (asked.length === 0) {
    if (messages.some(({ content }) => isDeleted(content))) return silent('deleted', { seen: true });
    // A placeholder whose words never came is nothing to answer, but people should see that something was said.
    const missing = messages.some(({ provisional }) => provisional);
    return silent(missing ? 'content_missing' : 'nothing_asked', { seen: !missing });
  }
  if (facts.blocked) return silent('blocked', { seen: true });
  const consent = consentAsked(asked);
  // STOP ends offers, not help: only what asks nothing, and answers no question of ours, is left without an answer after it.
  if (facts.optedOut && consent === null && !facts.questioned && asked.every(acknowledges)) {
    return silent('opted_out', { seen: true });
  }
  // A wish about offers is noted all the same; its answer waits like any other.
  if (facts.paused) {
    const reason = facts.mode === 'assistant' ? PAUSED : `mode_${facts.mode}`;
    return { ...silent(reason, { seen: false }), consent };
  }
  if (facts.mode !== 'assistant') return besidePerson(facts, asked, consent);
  // Webhooks come for every number of the account; another one may have an app or people of its own.
  if (!facts.ourNumber) return handedOver('other_number', consent);
  if (isTooOld(facts, asked)) {
    // However late it is heard: from now on they are left alone.
    if (consent === 'stop') return { kind: 'answer', asked: saying('stop', asked), consent };
    return handedOver('message_too_old', consent);
  }
  if (facts.loop) return handedOver('auto_reply_loop', consent);
  if (facts.attempts >= LAST_ATTEMPT) return { kind: 'give_up', asked, reason: 'turn_failed', consent };
  return { kind: 'answer', asked, consent };
}

/** A wish about offers is heard whoever has the conversation; all else is for the person who has it. */
function besidePerson(
  { mode, optedOut, saidInAppMs }: TurnFacts,
  asked: readonly CustomerMessage[],
  consent: Consent,
): TurnDecision {
  const heard = consent === 'stop' || (consent === 'start' && optedOut);
  if (heard) return { kind: 'answer', asked: saying(consent, asked), consent, withPerson: true };
  const isAnswered = saidInAppMs !== null && asked.every(({ sentAt }) => sentAt <= saidInAppMs);
  if (isAnswered) return silent(ANSWERED_IN_APP, { seen: true });
  return silent(`mode_${mode}`, { seen: false });
}

function isTooOld({ nowMs, messageMaxAgeHours }: TurnFacts, asked: readonly CustomerMessage[]): boolean {
  const newest = Math.max(...asked.map(({ sentAt }) => sentAt));
  return nowMs - newest > Math.min(messageMaxAgeHours * 3_600_000, WINDOW_MS - WINDOW_MARGIN_MS);
}

function silent(reason: string, { seen }: { seen: boolean }): SilentDecision {
  return { kind: 'silent', reason, seen, handover: null, consent: null };
}

/** What waits is for a person, and one is asked to come. */
function handedOver(reason: string, consent: Consent): SilentDecision {
  return { kind: 'silent', reason, seen: false, handover: reason, consent };
}

function saying(word: 'stop' | 'start', asked: readonly CustomerMessage[]): CustomerMessage[] {
  return asked.filter((one) => consentAsked([one]) === word);
}
