import { JSON_MAX_DEPTH } from '@feelori/contracts';
import { asFromCustomer, decodeAppMessage, shopNumberOf } from './decode-app-message';
import { Senders } from './decode-identity';
import { decodeMessage } from './decode-message';
import { asSent, decodePreference } from './decode-preference';
import { decodeStatus } from './decode-status';
import { type DecodedWebhook, type QuarantineReason, Refused } from './decoded-webhook';
import { canonicalJson, itemHash } from './item-hash';
import { jsonDepthWithin } from './json-depth';
import { templateNewsOf } from './template-news';
import { filledTextOf, type Json, type JsonRecord, listOf, recordOf } from './json-value';

/** The lists a change may carry items in; whatever carries none of them is one item itself. */
const ITEM_LISTS = ['messages', 'statuses', 'errors', 'message_echoes', 'user_preferences', 'calls'] as const;
/** Under which fields what was written in the Business app comes: today's name, and the older one. */
const APP_FIELDS: readonly (string | null)[] = ['smb_message_echoes', 'message_echoes'];
type ItemList = (typeof ITEM_LISTS)[number];

/** What all items of a change have in common. */
interface Place {
  phoneNumberId: string | null;
  /** The digits of the shop's own number. */
  shopNumber: string | null;
  senders: Senders;
}

/**
 * Every entry × change × item of a webhook body, each on its own: one odd item never costs another.
 * Never throws; what cannot be understood is in `quarantined` with its reason (docs/outside/whatsapp.md §1).
 */
export function decodeWebhook(body: Uint8Array): DecodedWebhook {
  const decoded: DecodedWebhook = {
    messages: [],
    groupMessages: [],
    statuses: [],
    appMessages: [],
    preferences: [],
    templateNews: [],
    quarantined: [],
  };
  const envelope = parse(body);
  if (typeof envelope === 'string') {
    decoded.quarantined.push(wholeBody(body, envelope));
    return decoded;
  }
  const entries = listOf(envelope.entry);
  for (const entry of entries) walkEntry(entry, decoded);
  if (entries.length === 0) decoded.quarantined.push(wholeBody(body, 'no_items'));
  return decoded;
}

function parse(body: Uint8Array): JsonRecord | QuarantineReason {
  if (!jsonDepthWithin(body, JSON_MAX_DEPTH)) return 'too_deep';
  let json: Json;
  try {
    json = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')) as Json;
  } catch {
    return 'not_json';
  }
  const envelope = recordOf(json);
  return envelope?.object === 'whatsapp_business_account' ? envelope : 'wrong_object';
}

function wholeBody(body: Uint8Array, reason: QuarantineReason): DecodedWebhook['quarantined'][number] {
  return { reason, field: null, body: Buffer.from(body).toString('utf8'), hash: itemHash(body) };
}

function walkEntry(entry: Json, decoded: DecodedWebhook): void {
  const changes = listOf(recordOf(entry)?.changes);
  if (changes.length === 0) quarantine(decoded, entry, 'no_items', null);
  for (const change of changes) {
    walkChange(change, decoded);
    const news = templateNewsOf(entry, change);
    if (news !== null) decoded.templateNews.push(news);
  }
}

function walkChange(change: Json, decoded: DecodedWebhook): void {
  const record = recordOf(change);
  const field = filledTextOf(record?.field) ?? null;
  const value = recordOf(record?.value);
  const filled = ITEM_LISTS.filter((name) => listOf(value?.[name]).length > 0);
  if (value === null || filled.length === 0) {
    quarantine(
      decoded,
      change,
      field === null || field === 'messages' ? 'no_items' : 'unhandled_field',
      field,
    );
    return;
  }
  const place = {
    phoneNumberId: phoneNumberIdOf(value),
    shopNumber: shopNumberOf(value),
    senders: new Senders(value.contacts, sentIn(field, value)),
  };
  for (const name of filled) {
    for (const item of listOf(value[name])) walkItem(item, name, field, place, decoded);
  }
}

function walkItem(
  item: Json,
  list: ItemList,
  field: string | null,
  place: Place,
  decoded: DecodedWebhook,
): void {
  try {
    if (field === 'user_preferences' && list === 'user_preferences') {
      decoded.preferences.push(decodePreference(recordOrRefused(item), place.senders));
      return;
    }
    if (APP_FIELDS.includes(field) && list === 'message_echoes') {
      decoded.appMessages.push(decodeAppMessage(recordOrRefused(item), place.phoneNumberId, place));
      return;
    }
    if (field !== 'messages') throw new Refused('unhandled_field');
    takeItem(item, list, place, decoded);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    quarantine(decoded, item, error.reason, field);
  }
}

/** Puts an item of the field `messages` where it belongs. Throws `Refused` when it belongs nowhere. */
function takeItem(
  item: Json,
  list: ItemList,
  { phoneNumberId, senders }: Place,
  decoded: DecodedWebhook,
): void {
  if (list === 'errors') throw new Refused('account_error');
  if (list !== 'messages' && list !== 'statuses') throw new Refused('unhandled_field');
  const record = recordOrRefused(item);
  if (list === 'statuses') {
    decoded.statuses.push(decodeStatus(record, phoneNumberId));
    return;
  }
  const message = decodeMessage(record, phoneNumberId, senders);
  (filledTextOf(record.group_id) === undefined ? decoded.messages : decoded.groupMessages).push(message);
}

function recordOrRefused(item: Json): JsonRecord {
  const record = recordOf(item);
  if (record === null) throw new Refused('broken_item');
  return record;
}

/** The items of a change that name who they are from. */
function sentIn(field: string | null, value: JsonRecord): Json | undefined {
  if (APP_FIELDS.includes(field)) {
    const shopNumber = shopNumberOf(value);
    return listOf(value.message_echoes).map((item) => asFromCustomer(recordOf(item) ?? {}, shopNumber));
  }
  if (field !== 'user_preferences') return value.messages;
  return listOf(value.user_preferences).map((item) => asSent(recordOf(item) ?? {}));
}

/** The shop's number the change is about; it is part of our ids, so only what Meta's look like is taken. */
function phoneNumberIdOf(value: JsonRecord): string | null {
  const id = filledTextOf(recordOf(value.metadata)?.phone_number_id);
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : null;
}

function quarantine(
  decoded: DecodedWebhook,
  item: Json,
  reason: QuarantineReason,
  field: string | null,
): void {
  const body = canonicalJson(item);
  decoded.quarantined.push({ reason, field, body, hash: itemHash(body) });
}
