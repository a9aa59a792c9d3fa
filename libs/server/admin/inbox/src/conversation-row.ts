import { type Assignee, type ConversationRow, UNKNOWN_CUSTOMER, WHATSAPP_APP } from '@feelori/contracts';
import { type Conversation, replyWindowEndsMs } from '@feelori/records/conversations';

/** What a row says that its conversation does not know. */
export interface RowContext {
  /** Those of the shop's people by id. */
  names: ReadonlyMap<string, string>;
  /** Ids of the customers who said STOP, on whatever number: a conversation that began later does not know. */
  stopped: ReadonlySet<string>;
}

/** A conversation as the list shows it: of the number only the last two digits, of the record nothing internal. */
export function conversationRow(conversation: Conversation, { names, stopped }: RowContext): ConversationRow {
  const { _id, customerId, customerName, mode, handoverReason, lastText, lastFrom, lastAt } = conversation;
  const { assignee, mentions, optedOut } = conversation;
  const endsMs = replyWindowEndsMs(conversation);
  return {
    id: _id,
    customerName: customerName || UNKNOWN_CUSTOMER,
    phoneHint: phoneHint(conversation.identity.waId),
    mode,
    handoverReason,
    assignee: assignee === null ? null : holder(assignee, names),
    optedOut: optedOut || stopped.has(customerId),
    lastText,
    lastFrom,
    lastAt: lastAt.toISOString(),
    windowEndsAt: endsMs === null ? null : new Date(endsMs).toISOString(),
    unanswered: Math.max(0, conversation.unanswered),
    waitingSince: conversation.waitingSince?.toISOString() ?? null,
    status: conversation.status ?? 'open',
    snoozedUntil: conversation.snoozedUntil?.toISOString() ?? null,
    labels: conversation.labels,
    revision: conversation.revision,
    ...(mentions && { mentions: { ...mentions, at: mentions.at.toISOString() } }),
  };
}

function holder(id: string, names: ReadonlyMap<string, string>): Assignee {
  return id === WHATSAPP_APP.id ? { ...WHATSAPP_APP } : { id, name: names.get(id) ?? '' };
}

/** The last two digits of a WhatsApp id that is a phone number; null for anything too short to hide the rest. */
export function phoneHint(waId: string | undefined): string | null {
  return waId !== undefined && /^\d{7,20}$/.test(waId) ? waId.slice(-2) : null;
}
