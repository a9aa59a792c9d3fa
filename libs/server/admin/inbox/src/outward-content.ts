import type { MessageContent } from '@feelori/contracts';

/**
 * What a customer sent, without what must not leave the server: WhatsApp's message ids hold the customer's number, and
 * its notices name numbers and user ids in fields and words, and a shared contact may be the customer's own.
 */
export function outwardContent(content: MessageContent): MessageContent {
  switch (content.kind) {
    case 'reaction':
      return { ...content, toMessageId: '' };
    case 'edit':
      return {
        kind: 'edit',
        originalMessageId: '',
        content: content.content && outwardContent(content.content),
      };
    case 'revoke':
      return { kind: 'revoke', originalMessageId: '' };
    case 'system':
      return { kind: 'system', event: content.event };
    case 'contacts':
      return { ...content, contacts: content.contacts.map(({ name }) => ({ name, phones: [], emails: [] })) };
    default:
      return content;
  }
}
