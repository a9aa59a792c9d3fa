import type { MediaKind } from '@feelori/contracts';

/** So many bytes stand in one document; the whole of a file is never in memory. */
export const CHUNK_BYTES = 255 * 1024;

/** In a store of objects one piece is one object, so that they are larger: a request costs more than a document. */
export const OBJECT_BYTES = 4 * 1024 * 1024;

/** What a file is and whose (collection `media.files`, laid out as GridFS lays it out). */
export interface MediaFile {
  _id: string;
  length: number;
  chunkSize: number;
  uploadDate: Date;
  filename?: string;
  metadata: {
    conversationId: string;
    kind: MediaKind;
    /** By its bytes, not by what anybody said. */
    type: string;
    /** Its bytes are still coming: it is no file yet. */
    incoming?: true;
    /** A person of the shop handed it in. */
    shop?: true;
    /** No message carries it yet: who chose it, and since when. */
    unsent?: { by: string; since: Date };
    /** Its bytes are in the S3-compatible store; in the database where this is left out. */
    store?: 's3';
    /** Where WhatsApp has it. */
    copy?: WhatsAppCopy;
  };
}

/** WhatsApp's copy of a file we gave it, under the number it was given to. */
export interface WhatsAppCopy {
  mediaId: string;
  phoneNumberId: string;
  at: Date;
}

/** A piece of a file (collection `media.chunks`). */
export interface MediaChunk {
  _id: string;
  files_id: string;
  n: number;
  data: Uint8Array;
}
