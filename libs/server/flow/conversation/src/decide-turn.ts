import { type CustomerMessage, type MessageKind, WINDOW_MS } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import { consentAsked } from '@feelori/skills/answers';

/** What a turn does with its messages. */
export type TurnDecision =
  | { kind: 'answer'; asked: CustomerMessage[] }
  | { kind: 'give_up'; asked: CustomerMessage[]; reason: GivingUp }
  | SilentDecision;

/** Nothing is said to the customer; `seen` leaves nothing open, `handover` asks for a person. */
export interface SilentDecision {
  kind: 'silent';
  /** One stable word. */
  reason: string;
  seen: boolean;
  handover: string | null;
}

const GIVING_UP = ['turn_failed', 'too_many_turns'] as const;
type GivingUp = (typeof GIVING_UP)[number];

/** Whether a turn that hands over for this reason was given up. */
export function isGivingUp(handoverReason: string | null): boolean {
  return GIVING_UP.some((reason) => reason === handoverReason);
}

export interface TurnFacts {
  conversation: Pick<Conversation, 'mode' | 'optedOut'>;
  /** The turn's messages, oldest first. */
  messages: readonly CustomerMessage[];
  /** Tries of this turn, this one included. */
  attempts: number;
  nowMs: number;
  messageMaxAgeHours: number;
  /** The customer wrote to a number the assistant answers for. */
  ourNumber: boolean;
  /** The customer had more answers this hour than a person would need. */
  tooMany: boolean;
}

/** From this try on the turn becomes a dead letter and a person is asked. */
export const LAST_ATTEMPT = 5;
/** WhatsApp's window is judged by its own clock; ours may be a little off. */
const WINDOW_MARGIN_MS = 5 * 60_000;

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
      return false;
  }
}

/** Decides who speaks: the assistant, nobody, or a person who is asked to come. Pure. */
export function decideTurn(facts: TurnFacts): TurnDecision {
  const { conversation, messages, nowMs } = facts;
  const asked = messages.filter(({ content, provisional }) => asks(content.kind) && !provisional);
  if (asked.length === 0) {
    // A placeholder whose words never came is nothing to answer, but people should see that something was said.
    const missing = messages.some(({ provisional }) => provisional);
    return silent(missing ? 'content_missing' : 'nothing_asked', { seen: !missing });
  }
  const consent = consentAsked(asked);
  if (conversation.optedOut && consent !== 'start') return silent('opted_out', { seen: true });
  if (conversation.mode !== 'assistant' && !conversation.optedOut) {
    // A wish to be left alone is heard whoever has the conversation; all else is for the person who has it.
    if (consent === 'stop') return { kind: 'answer', asked: stopsOf(asked) };
    return silent(`mode_${conversation.mode}`, { seen: false });
  }
  // Webhooks come for every number of the account; another one may have an app or people of its own.
  if (!facts.ourNumber) return handedOver('other_number');
  const newest = Math.max(...asked.map(({ sentAt }) => sentAt));
  const tooOld = Math.min(facts.messageMaxAgeHours * 3_600_000, WINDOW_MS - WINDOW_MARGIN_MS);
  if (nowMs - newest > tooOld) {
    // However late it is heard: from now on they are left alone.
    if (consent === 'stop') return { kind: 'answer', asked: stopsOf(asked) };
    return handedOver('message_too_old');
  }
  if (facts.attempts >= LAST_ATTEMPT) return { kind: 'give_up', asked, reason: 'turn_failed' };
  if (facts.tooMany) return { kind: 'give_up', asked, reason: 'too_many_turns' };
  return { kind: 'answer', asked };
}

function silent(reason: string, { seen }: { seen: boolean }): SilentDecision {
  return { kind: 'silent', reason, seen, handover: null };
}

/** What waits is for a person, and one is asked to come. */
function handedOver(reason: string): SilentDecision {
  return { kind: 'silent', reason, seen: false, handover: reason };
}

function stopsOf(asked: readonly CustomerMessage[]): CustomerMessage[] {
  return asked.filter((one) => consentAsked([one]) === 'stop');
}
