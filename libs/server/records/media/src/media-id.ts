import { createHash } from 'node:crypto';

/** A file of a message: the message's row and WhatsApp's id of the file. */
export interface MessageFile {
  messageId: string;
  mediaId: string;
}

/** The id under which a received file is kept and leaves the server: it tells neither the message's id nor WhatsApp's. */
export function receivedFileId({ messageId, mediaId }: MessageFile): string {
  return createHash('sha256')
    .update(JSON.stringify([messageId, mediaId]))
    .digest('base64url');
}
