import type { CustomerMessage, WhatsAppIdentity } from '@feelori/contracts';
import type { DecodedStatus, QuarantinedPart } from '@feelori/edges/whatsapp';
import type { MessageOwner, Person } from '@feelori/records/customers';
import type { InboundMessage } from '@feelori/records/inbound';
import type { QuarantinedItem } from '@feelori/records/quarantine';
import { conversationOfEntry, type Lane, laneOfEntry, sendOfOpaque } from '@feelori/records/outbox';
import type { StatusEvent } from '@feelori/records/status-events';

/**
 * Who a message is from. A system message about a new number or id names the same person under the new one
 * (docs/outside/whatsapp.md §3).
 */
export function personOf(message: CustomerMessage): Person {
  const base = {
    at: new Date(message.sentAt),
    ...(message.profileName === undefined ? {} : { profileName: message.profileName }),
  };
  const next = movedTo(message);
  if (next === null) return { identity: message.identity, ...base };
  return { identity: next.identity, previous: next.previous, ...base };
}

function movedTo(
  message: CustomerMessage,
): { identity: WhatsAppIdentity; previous: WhatsAppIdentity } | null {
  const { content, identity } = message;
  if (content.kind !== 'system') return null;
  const movesNumber = content.newWaId !== undefined && content.newWaId !== identity.waId;
  const movesUser = content.previousUserId !== undefined && content.userId !== undefined;
  if (!movesNumber && !movesUser) return null;
  return {
    identity: {
      ...(movesNumber || identity.waId !== undefined ? { waId: content.newWaId ?? identity.waId ?? '' } : {}),
      ...(content.userId === undefined ? {} : { userId: content.userId }),
    },
    previous: {
      ...(movesNumber && identity.waId !== undefined ? { waId: identity.waId } : {}),
      ...(movesUser && content.previousUserId !== undefined ? { userId: content.previousUserId } : {}),
    },
  };
}

/** Clocks that are kept right differ by less; what is further ahead is no time at which anybody wrote. */
const CLOCKS_DIFFER_MS = 2_000;

/**
 * The message under the time it was written at: Meta's, but never later than it came. A stamp from the future would
 * stand above all that is written until then, and keep WhatsApp's window open for too long. In whole seconds like Meta's
 * own, so that beside one that is stamped rightly the order of arrival decides.
 */
export function datedByArrival(message: CustomerMessage, receivedAt: Date): CustomerMessage {
  const sentAt = timeByArrival(message.sentAt, receivedAt);
  return sentAt === message.sentAt ? message : { ...message, sentAt };
}

/** The same for a time alone. */
export function timeByArrival(atMs: number, receivedAt: Date): number {
  const receivedMs = receivedAt.getTime();
  return atMs <= receivedMs + CLOCKS_DIFFER_MS ? atMs : Math.floor(receivedMs / 1_000) * 1_000;
}

/** A message, and the same dated by its arrival (`datedByArrival`). */
export interface ArrivedMessage {
  message: CustomerMessage;
  dated: CustomerMessage;
}

/**
 * The row of a message, dated by its arrival, under the ids of its sender that are proven to be theirs. One that is not
 * to be answered is closed from the start, and kept for people to see. An edit keeps its own stamp as well: between two
 * of the same phone it tells the later one, however wrong that phone's clock is.
 */
export function inboundRow(
  { message, dated }: ArrivedMessage,
  owner: MessageOwner,
  receivedAt: Date,
  state: 'received' | 'dead',
): InboundMessage {
  return {
    _id: `${message.phoneNumberId}:${message.wamid}`,
    conversationId: `${message.phoneNumberId}:${owner.id}`,
    customerId: owner.id,
    sentAt: new Date(dated.sentAt),
    receivedAt,
    message: { ...(message.content.kind === 'edit' ? message : dated), identity: owner.identity },
    state,
    turnId: null,
  };
}

/** The row of a status, not yet taken in by the outbox. */
export function statusRow(status: DecodedStatus, receivedAt: Date): StatusEvent {
  const { at, ...rest } = status;
  return { _id: `${status.wamid}:${status.status}`, ...rest, at: new Date(at), receivedAt, applied: false };
}

/** The row of what could not be understood. */
export function quarantineRow(part: QuarantinedPart, receivedAt: Date): QuarantinedItem {
  const { hash, ...rest } = part;
  return { _id: hash, source: 'whatsapp', ...rest, receivedAt };
}

/** The conversation a status belongs to, when its send carried our opaque data. */
export function conversationOfOpaque(opaque: string | null): string | null {
  const send = sendOfOpaque(opaque);
  return send === null ? null : conversationOfEntry(send.entryId);
}

/** By which of the two ways the message of a status went out, as far as it tells. */
export function laneOfOpaque(opaque: string | null): Lane {
  const send = sendOfOpaque(opaque);
  return send === null ? 'dialogue' : laneOfEntry(send.entryId);
}

/**
 * Later rows of a conversation in the same group are received a millisecond later each: Meta's times are whole
 * seconds, and the order of arrival decides within one.
 */
export function inOrderOfArrival(rows: readonly InboundMessage[]): InboundMessage[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const before = counts.get(row.conversationId) ?? 0;
    counts.set(row.conversationId, before + 1);
    return before === 0 ? row : { ...row, receivedAt: new Date(row.receivedAt.getTime() + before) };
  });
}
