import type { WhatsAppIdentity } from '@feelori/contracts';
import { filledTextOf, type Json, type JsonRecord, listOf, optional, recordOf } from './json-value';

/** Who sent a message, and the name they show; null when nothing says who. */
export interface Sender {
  identity: WhatsAppIdentity;
  profileName?: string;
}

/**
 * Puts the sender together from the item and the `contacts` beside it. Either may lack any of the ids, and a
 * lone contact may carry another number than `from` (Brazil, Mexico): what the message says wins
 * (reference whatsapp §1.5 no. 4–5, §2.8).
 */
export function senderOf(item: JsonRecord, contacts: Json | undefined): Sender | null {
  const from = waIdOf(item.from);
  const fromUser = userIdOf(item.from_user_id);
  const contact = contactFor(listOf(contacts), from, fromUser);
  const system = recordOf(item.system);
  const identity: WhatsAppIdentity = {
    ...optional('waId', from ?? waIdOf(contact?.wa_id) ?? waIdOf(system?.wa_id)),
    ...optional('userId', fromUser ?? userIdOf(contact?.user_id) ?? userIdOf(system?.user_id)),
    ...optional('parentUserId', userIdOf(item.from_parent_user_id) ?? userIdOf(contact?.parent_user_id)),
  };
  if (Object.keys(identity).length === 0) return null;
  const name = filledTextOf(recordOf(contact?.profile)?.name)?.trim();
  return { identity, ...optional('profileName', filledTextOf(name)) };
}

/** The contact of this sender: same number or id, else the only one there is. */
function contactFor(
  contacts: Json[],
  waId: string | undefined,
  userId: string | undefined,
): JsonRecord | null {
  const records = contacts.map(recordOf).filter((contact) => contact !== null);
  const same = records.find(
    (contact) =>
      (waId !== undefined && waIdOf(contact.wa_id) === waId) ||
      (userId !== undefined && userIdOf(contact.user_id) === userId),
  );
  return same ?? (records.length === 1 ? (records[0] ?? null) : null);
}

/**
 * A WhatsApp number as WhatsApp writes it: digits (a leading `+` is dropped). Anything else that could name a
 * person is taken too, so that the message is kept under its own key; it never becomes a phone number.
 */
function waIdOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? /^\+?([\w.-]{1,64})$/.exec(value)?.[1] : undefined;
}

/** A business-scoped user id (`US.134…`, `US.ENT.…`). */
function userIdOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,160}$/.test(value) ? value : undefined;
}
