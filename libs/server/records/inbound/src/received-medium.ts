import type {
  CustomerMessage,
  Media,
  MediaKind,
  MediaReason,
  MediaState,
  MessageContent,
  ModelVendor,
} from '@feelori/contracts';
import type { InboundMessage } from './inbound-message';

/** What it took to recognise a file: who did it, for which tokens and US dollars (null: no price was set). */
export interface RecognitionMaking {
  vendor: ModelVendor;
  model: string;
  tokens: { in: number; out: number };
  usd: number | null;
  ms: number;
}

/** Whether it was found out what a file says: it is still to be, it was, or no model could. */
export type MediumRecognition = { state: 'due' | 'failed' } | { state: 'done'; making: RecognitionMaking };

/** How far the file of a message has come; it stands in the message's own row, so that no crash forgets it. */
export interface ReceivedMedium {
  /** WhatsApp's id of the file; null once the message shows none. */
  id: string | null;
  state: MediaState | 'none';
  reason?: MediaReason;
  type?: string;
  size?: number;
  tries: number;
  /** When a worker must look at it again; null once nothing is left to do. */
  nextAt: Date | null;
  /** Where what it says is asked for: of a voice note and a picture. */
  recognition?: MediumRecognition;
  /** Ids of files the message showed before it was changed or deleted: they are to be deleted. */
  dropped?: string[];
}

/** The file that a message shows. */
export interface ShownFile {
  kind: MediaKind;
  media: Media;
  fileName?: string;
}

/** The file that this content shows; null when it shows none. */
export function shownFile(content: MessageContent): ShownFile | null {
  switch (content.kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'sticker':
      return { kind: content.kind, media: content.media };
    case 'document':
      return {
        kind: 'document',
        media: content.media,
        ...(content.fileName === undefined ? {} : { fileName: content.fileName }),
      };
    default:
      return null;
  }
}

/** The row with the state of the file it shows, given what it was before. A new file waits to be fetched. Pure. */
export function withMedium(
  before: InboundMessage | null,
  { medium: _, ...row }: InboundMessage,
): InboundMessage {
  const id = shownFile(row.message.content)?.media.id ?? null;
  const was = before?.medium;
  if (was !== undefined && was.id === id) {
    return { ...row, message: withRecognized(before, row), medium: was };
  }
  const dropped = [...(was?.dropped ?? []), ...(was === undefined || was.id === null ? [] : [was.id])];
  if (id === null && dropped.length === 0) return row;
  const nextAt = row.changedAt ?? row.receivedAt;
  const medium: ReceivedMedium = { id, state: id === null ? 'none' : 'waiting', tries: 0, nextAt };
  return { ...row, medium: dropped.length === 0 ? medium : { ...medium, dropped } };
}

/** New words below the same picture: what it shows is known already. */
function withRecognized(
  before: InboundMessage | null,
  { message }: Pick<InboundMessage, 'message'>,
): CustomerMessage {
  const was = before?.message.content;
  const { content } = message;
  if (was?.kind !== 'image' || was.seen === undefined || content.kind !== 'image') return message;
  return { ...message, content: { ...content, seen: was.seen } };
}
