import {
  type Assignee,
  type ConversationRow,
  UNKNOWN_CUSTOMER,
  WHATSAPP_APP,
  windowEndsMs,
} from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';

/**
 * A conversation as the list shows it: of the number only the last two digits, of the record nothing internal. `names`
 * are those of the shop's people by id.
 */
export function conversationRow(
  conversation: Conversation,
  names: ReadonlyMap<string, string>,
): ConversationRow {
  const { _id, customerName, mode, handoverReason, optedOut, lastText, lastFrom, lastAt, lastCustomerAt } =
    conversation;
  const { assignee } = conversation;
  const endsAt = lastCustomerAt && new Date(windowEndsMs(lastCustomerAt));
  return {
    id: _id,
    customerName: customerName || UNKNOWN_CUSTOMER,
    phoneHint: phoneHint(conversation.identity.waId),
    mode,
    handoverReason,
    assignee: assignee === null ? null : holder(assignee, names),
    optedOut,
    lastText,
    lastFrom,
    lastAt: lastAt.toISOString(),
    windowEndsAt: endsAt?.toISOString() ?? null,
    unanswered: Math.max(0, conversation.unanswered),
    waitingSince: conversation.waitingSince?.toISOString() ?? null,
    status: conversation.status ?? 'open',
    snoozedUntil: conversation.snoozedUntil?.toISOString() ?? null,
    labels: conversation.labels,
    revision: conversation.revision,
  };
}

function holder(id: string, names: ReadonlyMap<string, string>): Assignee {
  return id === WHATSAPP_APP.id ? { ...WHATSAPP_APP } : { id, name: names.get(id) ?? '' };
}

/** The last two digits of a WhatsApp id that is a phone number; null for anything too short to hide the rest. */
export function phoneHint(waId: string | undefined): string | null {
  return waId !== undefined && /^\d{7,20}$/.test(waId) ? waId.slice(-2) : null;
}
