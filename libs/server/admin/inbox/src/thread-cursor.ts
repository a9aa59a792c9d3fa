import type { SealedIds } from '@feelori/platform/auth';
import type { MessagePlace } from '@feelori/records/inbound';
import type { NotePlace } from '@feelori/records/notes';
import type { EntryPlace } from '@feelori/records/outbox';
import { notACursor } from './cursors';

/**
 * The next message, outbox entry and note of a thread that no page has shown yet; null where the store has no more.
 * Three places, since they come from three collections: each is read on exactly from where it stopped.
 */
export interface ThreadCursor {
  message: MessagePlace | null;
  entry: EntryPlace | null;
  note: NotePlace | null;
}

/** JavaScript's last moment; a later number makes an invalid date. */
const LAST_MS = 8_640_000_000_000_000;
const LONGEST_ID = 1_000;

const PURPOSE = 'thread cursor';

/** An opaque text, safe in a URL; sealed, since it names a message by its WhatsApp id. */
export function writeThreadCursor({ message, entry, note }: ThreadCursor, ids: SealedIds): string {
  const places = [
    message && [message.sentAt.getTime(), message.receivedAt.getTime(), message._id],
    entry && [entry.writtenAt.getTime(), entry._id],
    note && [note.writtenAt.getTime(), note._id],
  ];
  return ids.seal(PURPOSE, JSON.stringify(places));
}

/** The inverse of `writeThreadCursor`; throws `bad_request` for anything else. */
export function readThreadCursor(text: string, ids: SealedIds): ThreadCursor {
  // What opens was written here, but perhaps by an earlier version.
  const places = parsed(ids.open(PURPOSE, text));
  if (!Array.isArray(places) || places.length !== 3) throw notACursor();
  const [message, entry, note] = places as unknown[];
  const cursor = { message: messagePlace(message), entry: writtenPlace(entry), note: writtenPlace(note) };
  if ((cursor.message ?? cursor.entry ?? cursor.note) === null) throw notACursor();
  return cursor;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function messagePlace(place: unknown): MessagePlace | null {
  if (place === null) return null;
  if (!Array.isArray(place) || place.length !== 3) throw notACursor();
  const [sentMs, receivedMs, id] = place as unknown[];
  return { sentAt: moment(sentMs), receivedAt: moment(receivedMs), _id: documentId(id) };
}

function writtenPlace(place: unknown): (EntryPlace & NotePlace) | null {
  if (place === null) return null;
  if (!Array.isArray(place) || place.length !== 2) throw notACursor();
  const [writtenMs, id] = place as unknown[];
  return { writtenAt: moment(writtenMs), _id: documentId(id) };
}

function documentId(id: unknown): string {
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) throw notACursor();
  return id;
}

/** The moment these epoch milliseconds stand for. */
function moment(ms: unknown): Date {
  if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0 || ms > LAST_MS) throw notACursor();
  return new Date(ms);
}
