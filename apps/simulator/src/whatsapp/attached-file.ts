import { pictureOf } from '../model/shown-words';
import { recordingOf } from '../model/spoken-words';
import type { CustomerMessage } from './customer-message';
import type { BuiltContent, ContentParts } from './message-content';
import type { Json } from './require';
import { SAMPLE_MP3, SAMPLE_MP4, SAMPLE_TEXT, SAMPLE_WEBP } from './sample-files';
import { SAMPLE_PNG } from './sample-photo';

type FileKind = 'image' | 'video' | 'audio' | 'voice_note' | 'document' | 'sticker' | 'voice';

interface Sample {
  type: string;
  mimeType: string;
  bytes: (message: CustomerMessage) => Buffer;
  more?: Json;
}

/** A voice note holds the words that are given, so that a transcription hears them. */
const spoken = ({ text = '' }: CustomerMessage): Buffer => recordingOf(text);

/** A picture says what it shows where that is given, so that a model sees it. */
const shown = ({ shows }: CustomerMessage): Buffer =>
  shows === undefined ? SAMPLE_PNG : pictureOf(SAMPLE_PNG, shows);

const SAMPLES: Record<FileKind, Sample> = {
  image: { type: 'image', mimeType: 'image/png', bytes: shown },
  video: { type: 'video', mimeType: 'video/mp4', bytes: () => SAMPLE_MP4 },
  audio: { type: 'audio', mimeType: 'audio/mpeg', bytes: () => SAMPLE_MP3, more: { voice: false } },
  voice_note: { type: 'audio', mimeType: 'audio/ogg; codecs=opus', bytes: spoken, more: { voice: true } },
  document: {
    type: 'document',
    mimeType: 'text/plain',
    bytes: () => SAMPLE_TEXT,
    more: { filename: 'note.txt' },
  },
  sticker: { type: 'sticker', mimeType: 'image/webp', bytes: () => SAMPLE_WEBP, more: { animated: false } },
  voice: { type: 'voice', mimeType: 'audio/ogg; codecs=opus', bytes: spoken },
};

/** A message that carries a file: the one given, or the sample of its kind (docs/whatsapp.md §2). */
export function attachedFile(kind: FileKind, message: CustomerMessage, parts: ContentParts): BuiltContent {
  const { type, mimeType, bytes, more } = SAMPLES[kind];
  const { media: given } = message;
  const media = given
    ? parts.media.add(given.mime_type, Buffer.from(given.base64, 'base64'))
    : parts.media.add(mimeType, bytes(message));
  const captioned = ['image', 'video', 'document'].includes(type) && message.text;
  const url = `${parts.origin}/graph/lookaside/`;
  return {
    type,
    content: {
      ...(captioned ? { caption: message.text } : {}),
      mime_type: media.mimeType,
      sha256: media.sha256.toString('base64'),
      id: media.id,
      ...(message.media_url ? { url: url + parts.media.token(media.id) } : {}),
      ...more,
    },
  };
}
