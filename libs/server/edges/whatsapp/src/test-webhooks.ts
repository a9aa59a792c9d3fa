import type { Json, JsonRecord } from './json-value';

/** Bodies for tests, written from the shapes of Meta's documentation. */

export const PHONE_NUMBER_ID = '106540352242922';
export const WA_ID = '16505551234';
export const BSUID = 'US.13491208655302741918';

const contact = { profile: { name: 'Ann' }, wa_id: WA_ID, user_id: BSUID };

/** A webhook body around one change. */
export function bodyOf(change: Json): Buffer {
  return Buffer.from(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '102290129340398', time: 1_739_321_024, changes: [change] }],
    }),
  );
}

/** A change of the field `messages` with these lists; `over` replaces parts of the value. */
export function messagesChange(lists: JsonRecord, over: JsonRecord = {}): JsonRecord {
  return {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: PHONE_NUMBER_ID },
      contacts: [contact],
      ...lists,
      ...over,
    },
  };
}

/** One message item: the common fields, its type, and the type's own object. */
export function messageItem(type: string, inner: Json, over: JsonRecord = {}): JsonRecord {
  return {
    from: WA_ID,
    from_user_id: BSUID,
    id: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQz',
    timestamp: '1749416383',
    type,
    [type]: inner,
    ...over,
  };
}

/** One status item. */
export function statusItem(status: string, over: JsonRecord = {}): JsonRecord {
  return {
    id: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI4',
    status,
    timestamp: '1750030073',
    recipient_id: WA_ID,
    biz_opaque_callback_data: `o1:${PHONE_NUMBER_ID}:c_1#4:0:1`,
    ...over,
  };
}
