import type { MediaKind } from './media-file';

/** So many first bytes of a file tell what it is. */
export const TELLING_BYTES = 64;

/** What is kept of a document that could be anything. */
export const OPAQUE_TYPE = 'application/octet-stream';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const ZIPPED: ReadonlySet<string> = new Set([
  `${OOXML}wordprocessingml.document`,
  `${OOXML}spreadsheetml.sheet`,
  `${OOXML}presentationml.presentation`,
]);
const COMPOUND: ReadonlySet<string> = new Set([
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
]);

type Family = 'jpeg' | 'png' | 'webp' | 'ogg' | 'mp3' | 'aac' | 'amr' | 'mp4' | '3gp' | 'pdf' | 'zip' | 'ole';

/** Where which bytes stand, as Latin-1 text. */
const SIGNATURES: readonly (readonly [Family, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['ogg', 0, 'OggS'],
  ['mp3', 0, 'ID3'],
  ['amr', 0, '#!AMR'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['3gp', 4, 'ftyp3g'],
  ['mp4', 4, 'ftyp'],
];

/** What each family is as a file of a kind; a kind that is not there never is one. */
const TYPES: Record<Family, Partial<Record<MediaKind, string>>> = {
  jpeg: { image: 'image/jpeg' },
  png: { image: 'image/png' },
  webp: { sticker: 'image/webp' },
  ogg: { audio: 'audio/ogg' },
  mp3: { audio: 'audio/mpeg' },
  aac: { audio: 'audio/aac' },
  amr: { audio: 'audio/amr' },
  // A recording and a film come in the same box.
  mp4: { audio: 'audio/mp4', video: 'video/mp4' },
  '3gp': { audio: 'audio/mp4', video: 'video/3gpp' },
  pdf: { document: 'application/pdf' },
  zip: {},
  ole: {},
};

/** A file that somebody hands in: what kind it goes as, and what type it claims to be. */
export interface ClaimedFile {
  kind: MediaKind;
  claimed: string;
  /** Its first `TELLING_BYTES`, or all of a shorter one. */
  head: Uint8Array;
}

/**
 * The type of a received file by what its bytes say; null when they contradict its kind, or the document it claims to be.
 * A document of a type that cannot be told is kept as bytes. Pure.
 */
export function receivedType(file: ClaimedFile): string | null {
  const type = sentType(file);
  if (type !== null || file.kind !== 'document') return type;
  const claimed = bareType(file);
  const isTold = claimed === 'application/pdf' || ZIPPED.has(claimed) || COMPOUND.has(claimed);
  return isTold ? null : OPAQUE_TYPE;
}

/** The same for a file that is to be sent: null also for a document of a type WhatsApp does not take. Pure. */
export function sentType({ kind, claimed, head }: ClaimedFile): string | null {
  const family = familyOf(head);
  if (family === null) {
    const isText = kind === 'document' && isPlainText(head) && isTextClaim(claimed);
    return isText ? 'text/plain' : null;
  }
  if (kind !== 'document') return TYPES[family][kind] ?? null;
  const type = bareType({ kind, claimed, head });
  if (family === 'zip') return ZIPPED.has(type) ? type : null;
  if (family === 'ole') return COMPOUND.has(type) ? type : null;
  return TYPES[family].document ?? null;
}

function bareType({ claimed }: ClaimedFile): string {
  return (claimed.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function familyOf(head: Uint8Array): Family | null {
  const text = String.fromCharCode(...head.subarray(0, 16));
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  const found = SIGNATURES.find(([, at, bytes]) => text.startsWith(bytes, at));
  if (found !== undefined) return found[0];
  return head[0] === 0xff ? frameFamily(head[1] ?? 0) : null;
}

/** A frame of MPEG audio begins with eleven set bits; the layer's bits are zero in AAC alone. */
function frameFamily(second: number): Family | null {
  if ((second & 0xe0) !== 0xe0) return null;
  return (second & 0x06) === 0 ? 'aac' : 'mp3';
}

function isTextClaim(claimed: string): boolean {
  return claimed.trim().toLowerCase().startsWith('text/plain');
}

/** Letters and line breaks, and nothing that a browser would take for a page. */
function isPlainText(head: Uint8Array): boolean {
  return head.length > 0 && head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}
