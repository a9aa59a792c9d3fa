import type { ReplyContent } from '@feelori/contracts';
import type { OutboxPart } from './outbox-entry';

/** A part that nobody tried to send yet. */
export function newPart(content: ReplyContent, i: number): OutboxPart {
  return {
    i,
    content,
    state: 'pending',
    attempt: 0,
    sendingAt: null,
    retryAt: null,
    wamid: null,
    errorCode: null,
    sentAt: null,
  };
}
