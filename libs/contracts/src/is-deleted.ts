import type { MessageContent } from './message';

/** Whether the sender deleted this message: nothing of it is left but that there was one. */
export function isDeleted(content: MessageContent): boolean {
  return content.kind === 'deleted';
}
