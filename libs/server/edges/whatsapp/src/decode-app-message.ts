import type { AppMessage, MessageContent } from '@feelori/contracts';
import { decodeContent } from './decode-content';
import type { Senders } from './decode-identity';
import { contextOf, timeOf, wamidOf } from './decode-message';
import { Refused } from './decoded-webhook';
import { filledTextOf, type Json, type JsonRecord, optional, recordOf, textOf } from './json-value';
import { plainNumber } from './plain-number';

/**
 * One item of `message_echoes`: what a person of the shop wrote in the WhatsApp Business app (docs/outside/whatsapp.md §8).
 * A kind nobody told us of was written all the same, so it is taken without its words. Throws `Refused` for what cannot
 * be one.
 */
export function decodeAppMessage(
  item: JsonRecord,
  phoneNumberId: string | null,
  { senders, shopNumber }: { senders: Senders; shopNumber: string | null },
): AppMessage {
  const wamid = wamidOf(item);
  if (phoneNumberId === null) throw new Refused('no_phone_number_id');
  // Whom a group's message would be for is not said.
  if (filledTextOf(item.group_id) !== undefined) throw new Refused('unhandled_field');
  const content = contentOf(item);
  const customer = senders.of(asFromCustomer(item, shopNumber));
  if (customer === null) throw new Refused('no_sender');
  return {
    wamid,
    phoneNumberId,
    identity: customer.identity,
    ...optional('profileName', customer.profileName),
    sentAt: timeOf(item.timestamp),
    content,
    ...optional('context', contextOf(item)),
  };
}

/** The item as if its customer had sent it: `to` names them, and in some deliveries `from` beside the shop in `to`. */
export function asFromCustomer(item: JsonRecord, shopNumber: string | null): JsonRecord {
  const { to, to_user_id, to_parent_user_id, from, from_user_id, ...rest } = item;
  const isTurned = isNumber(to, shopNumber) && !isNumber(from, shopNumber);
  const waId = isTurned ? from : to;
  const userId = to_user_id ?? (isTurned ? from_user_id : undefined);
  return {
    ...rest,
    ...(waId === undefined ? {} : { from: waId }),
    ...(userId === undefined ? {} : { from_user_id: userId }),
    ...(to_parent_user_id === undefined ? {} : { from_parent_user_id: to_parent_user_id }),
  };
}

/** The digits of the shop's own number, as the change shows it. */
export function shopNumberOf(value: JsonRecord): string | null {
  const shown = filledTextOf(recordOf(value.metadata)?.display_phone_number);
  return shown === undefined || shown.length > 40 ? null : digitsOf(shown);
}

function contentOf(item: JsonRecord): MessageContent {
  try {
    return decodeContent(item);
  } catch (error) {
    const type = textOf(item.type);
    const isUnknown = error instanceof Refused && error.reason === 'unknown_kind';
    if (!isUnknown || type === undefined) throw error;
    return { kind: 'unsupported', of: type.slice(0, 40) };
  }
}

function isNumber(value: Json | undefined, shopNumber: string | null): boolean {
  const text = filledTextOf(value);
  if (text === undefined || text.length > 40 || shopNumber === null) return false;
  return plainNumber(digitsOf(text)) === plainNumber(shopNumber);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
