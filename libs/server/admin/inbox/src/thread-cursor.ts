import type { MessagePlace } from '@feelori/records/inbound';
import type { TurnPlace } from '@feelori/records/turns';
import { notACursor } from './cursors';

/**
 * The next message and the next turn of a thread that no page has shown yet; null where the store has no more. Two
 * places, since messages and turns come from two collections: each is read on exactly from where it stopped.
 */
export interface ThreadCursor {
  message: MessagePlace | null;
  turn: TurnPlace | null;
}

/** JavaScript's last moment; a later number makes an invalid date. */
const LAST_MS = 8_640_000_000_000_000;
const LONGEST_ID = 1_000;

/** An opaque text, safe in a URL. */
export function writeThreadCursor({ message, turn }: ThreadCursor): string {
  const places = [
    message && [message.sentAt.getTime(), message.receivedAt.getTime(), message._id],
    turn && [turn.answeredAt.getTime(), turn.n],
  ];
  return Buffer.from(JSON.stringify(places)).toString('base64url');
}

/** The inverse of `writeThreadCursor`; throws `bad_request` for anything else. */
export function readThreadCursor(text: string): ThreadCursor {
  const places = parsed(text);
  if (!Array.isArray(places) || places.length !== 2) throw notACursor();
  const cursor = { message: messagePlace(places[0]), turn: turnPlace(places[1]) };
  // A cut or padded text may still decode to something; only what we would write ourselves is one of ours.
  if ((cursor.message ?? cursor.turn) === null || writeThreadCursor(cursor) !== text) throw notACursor();
  return cursor;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw notACursor();
  }
}

function messagePlace(place: unknown): MessagePlace | null {
  if (place === null) return null;
  if (!Array.isArray(place) || place.length !== 3) throw notACursor();
  const [sentMs, receivedMs, id] = place as unknown[];
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) throw notACursor();
  return { sentAt: moment(sentMs), receivedAt: moment(receivedMs), _id: id };
}

function turnPlace(place: unknown): TurnPlace | null {
  if (place === null) return null;
  if (!Array.isArray(place) || place.length !== 2) throw notACursor();
  const [answeredMs, n] = place as unknown[];
  return { answeredAt: moment(answeredMs), n: whole(n, Number.MAX_SAFE_INTEGER) };
}

function moment(ms: unknown): Date {
  return new Date(whole(ms, LAST_MS));
}

function whole(value: unknown, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > most) {
    throw notACursor();
  }
  return value;
}
