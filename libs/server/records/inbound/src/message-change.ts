import type { MessageContent } from '@feelori/contracts';
import type { InboundMessage } from './inbound-message';

/** Id of the row that a message is about: an edit or a deletion changes another one, all else is a row itself. */
export function rowIdOf({ message }: InboundMessage): string {
  const { content, phoneNumberId, wamid } = message;
  return `${phoneNumberId}:${isChange(content) ? content.originalMessageId : wamid}`;
}

type Change = Extract<MessageContent, { kind: 'edit' | 'revoke' }>;

/** Whether this changes another message. */
export function isChange(content: MessageContent): content is Change {
  return content.kind === 'edit' || content.kind === 'revoke';
}

/** What a message is changed to; null where that is nothing a customer could have written in its place. */
export function newContent({ content }: Extract<Change, { kind: 'edit' }>): MessageContent | null {
  switch (content?.kind) {
    case undefined:
    case 'edit':
    case 'revoke':
    case 'deleted':
    case 'reaction':
    case 'system':
    case 'call_permission_reply':
    case 'unsupported':
      return null;
    default:
      return content ?? null;
  }
}
