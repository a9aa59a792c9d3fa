import { wordsOrKind } from '@feelori/contracts';
import type { ConversationActivity } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';

/** What a customer's message tells its conversation, whoever comes to tell it: arrival, a correction, or its turn. */
export function activityOf({
  _id: messageId,
  conversationId,
  customerId,
  message,
  sentAt,
}: InboundMessage): ConversationActivity {
  return {
    id: conversationId,
    phoneNumberId: message.phoneNumberId,
    customerId,
    identity: message.identity,
    customerName: message.profileName ?? '',
    messageId,
    lastText: wordsOrKind(message.content),
    lastAt: sentAt,
  };
}
