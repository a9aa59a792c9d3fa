import type { CustomerMessage } from '@feelori/contracts';

/**
 * The messages of a turn as the customer means them by now: an edited one says what it was changed to, a deleted one
 * is gone. The order in which the items came does not matter, since WhatsApp keeps none; of several edits the newest
 * counts. Edits and deletions of messages that are not in this turn stay as they are. Pure.
 */
export function messagesAsMeant(messages: readonly CustomerMessage[]): CustomerMessage[] {
  const changes = newestChanges(messages);
  const known = new Set(messages.map(({ wamid }) => wamid));
  return messages.flatMap((message) => {
    const { content } = message;
    if (content.kind === 'deleted') return [];
    if (content.kind === 'edit' || content.kind === 'revoke') {
      return known.has(content.originalMessageId) ? [] : [message];
    }
    const change = changes.get(message.wamid)?.content;
    if (change?.kind === 'revoke') return [];
    if (change?.kind !== 'edit' || change.content === null) return [message];
    return [{ ...message, content: change.content }];
  });
}

/** The last word about each message that was changed; a deletion is never taken back. */
function newestChanges(messages: readonly CustomerMessage[]): Map<string, CustomerMessage> {
  const newest = new Map<string, CustomerMessage>();
  for (const message of messages) {
    const { content } = message;
    if (content.kind !== 'edit' && content.kind !== 'revoke') continue;
    const before = newest.get(content.originalMessageId);
    if (before?.content.kind === 'revoke') continue;
    if (content.kind === 'edit' && before !== undefined && before.sentAt > message.sentAt) continue;
    newest.set(content.originalMessageId, message);
  }
  return newest;
}
