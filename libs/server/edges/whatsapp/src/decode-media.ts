import type { Media, MessageContent } from '@feelori/contracts';
import { Refused } from './decoded-webhook';
import { filledTextOf, type JsonRecord, optional, textOf } from './json-value';

type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

function mediaOf(inner: JsonRecord): Media {
  const id = filledTextOf(inner.id);
  if (id === undefined) throw new Refused('broken_item');
  return {
    id,
    mimeType: textOf(inner.mime_type) ?? 'application/octet-stream',
    ...optional('sha256', textOf(inner.sha256)),
  };
}

/** The five kinds of media (docs/outside/whatsapp.md §2). Throws `Refused` when the media has no id. */
export function decodeMedia(kind: MediaKind, inner: JsonRecord): MessageContent {
  const media = mediaOf(inner);
  const caption = optional('caption', filledTextOf(inner.caption));
  switch (kind) {
    case 'image':
      return { kind, media, ...caption };
    case 'video':
      return { kind, media, ...caption };
    case 'document':
      return { kind, media, ...caption, ...optional('fileName', filledTextOf(inner.filename)) };
    case 'audio':
      return { kind, media, voice: inner.voice === true };
    case 'sticker':
      return { kind, media, animated: inner.animated === true };
  }
}
