import { wordsOf } from '@feelori/contracts';
import type { ConversationActivity } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';

/** What arrival would have told the conversation about this message. */
export function restoredConversation({
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
    lastText: wordsOf(message.content) || `[${message.content.kind}]`,
    lastAt: sentAt,
  };
}
