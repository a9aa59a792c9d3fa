/** The kinds of files that WhatsApp carries. */
export const MEDIA_KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

const MB = 1024 ** 2;

/** Largest file of each kind, bytes (Meta, "Media: supported media types"). */
export const MEDIA_MAX_BYTES: Record<MediaKind, number> = {
  image: 5 * MB,
  audio: 16 * MB,
  video: 16 * MB,
  document: 100 * MB,
  sticker: 500 * 1024,
};

/** `waiting` is still to be fetched from WhatsApp · `kept` is here · `gone` is not to be had · `refused` is not wanted. */
export const MEDIA_STATES = ['waiting', 'kept', 'gone', 'refused'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

/**
 * Why a file is not here: WhatsApp does not hold it any more · it could not be fetched in any try · it is larger than its
 * kind may be · it is something else than it claims · WhatsApp named an address that is not WhatsApp's.
 */
export const MEDIA_REASONS = ['expired', 'unreachable', 'too_large', 'wrong_type', 'foreign_host'] as const;
export type MediaReason = (typeof MEDIA_REASONS)[number];

/** The file of a customer's message. */
export interface ThreadMedia {
  /** Names it to `GET /api/v1/media/:id`. */
  id: string;
  state: MediaState;
  reason: MediaReason | null;
  /** What its bytes are, and how many; null while it is not kept. */
  type: string | null;
  size: number | null;
}
