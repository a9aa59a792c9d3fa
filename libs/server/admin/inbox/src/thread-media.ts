import type { ThreadMedia } from '@feelori/contracts';
import { type InboundMessage, shownFile } from '@feelori/records/inbound';
import { receivedFileId } from '@feelori/records/media';

/** The file of a message as the thread tells of it; null where it shows none. Pure. */
export function threadMedia({ _id, message, medium }: InboundMessage): ThreadMedia | null {
  const mediaId = shownFile(message.content)?.media.id;
  if (mediaId === undefined) return null;
  const id = receivedFileId({ messageId: _id, mediaId });
  // It came before files were kept.
  if (medium === undefined || medium.state === 'none') {
    return { id, state: 'gone', reason: 'expired', type: null, size: null };
  }
  const { state, reason = null, type = null, size = null } = medium;
  return { id, state, reason, type, size };
}
