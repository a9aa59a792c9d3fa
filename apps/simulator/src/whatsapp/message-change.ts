import type { BuiltContent } from './message-content';
import { isObject } from './require';
import type { MessageChange } from './threads';

/** Which message an `edit` or `revoke` changes, and how; null for every other content. */
export function messageChange({ type, content }: BuiltContent): { id: string; change: MessageChange } | null {
  if (!isObject(content)) return null;
  const id = String(content['original_message_id']);
  if (type === 'revoke') return { id, change: { content: {}, deleted: true } };
  const message = content['message'];
  if (type !== 'edit' || !isObject(message)) return null;
  return { id, change: { content: message[String(message['type'])], edited: true } };
}
