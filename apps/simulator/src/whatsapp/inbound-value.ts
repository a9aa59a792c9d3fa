import type { DemoCustomer } from '../customers';
import type { World } from '../world';
import type { CustomerMessage } from './customer-message';
import type { BuiltContent } from './message-content';
import type { Json } from './require';

/** A message of a customer, ready to be put into a webhook. */
export interface WrittenMessage {
  customer: DemoCustomer;
  message: CustomerMessage;
  wamid: string;
  /** Seconds since the epoch. */
  timestamp: number;
  built: BuiltContent;
}

/** What a webhook says of every number it concerns. */
export function metadataOf(world: World): Json {
  const { phoneNumberId, displayPhoneNumber } = world.settings.whatsapp;
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
  };
}

/** The `value` of the webhook for one inbound message (docs/whatsapp.md §2). */
export function inboundValue(world: World, written: WrittenMessage): Json {
  const { message, customer } = written;
  const isSystem = message.kind?.startsWith('system') ?? false;
  const contacts = isSystem || message.without?.includes('contacts') ? [] : [contactOf(customer, message)];
  return valueOf(world, [written], contacts);
}

/** One `value` with messages of several customers and these contacts. */
export function valueOf(world: World, all: readonly WrittenMessage[], contacts: readonly Json[]): Json {
  return {
    ...metadataOf(world),
    ...(contacts.length > 0 ? { contacts } : {}),
    messages: all.map((written) => messageItem(written, world.settings.whatsapp.displayPhoneNumber)),
  };
}

/** The entry of a customer in `contacts`. */
export function contactOf(customer: DemoCustomer, { without = [] }: Pick<CustomerMessage, 'without'>): Json {
  const keep = keeper(customer, without);
  return {
    ...keep('profile', {
      profile: { name: customer.name, ...(customer.username ? { username: customer.username } : {}) },
    }),
    ...keep('wa_id', { wa_id: customer.wa_id }),
    ...keep('user_id', { user_id: customer.user_id, ...parentOf('parent_user_id', customer) }),
    ...(customer.identity_key_hash ? { identity_key_hash: customer.identity_key_hash } : {}),
  };
}

function messageItem({ customer, message, wamid, timestamp, built }: WrittenMessage, shop: string): Json {
  const keep = keeper(customer, message.without ?? []);
  return {
    ...keep('from', { from: message.from }),
    ...keep('user_id', { from_user_id: customer.user_id, ...parentOf('from_parent_user_id', customer) }),
    ...keep('id', { id: wamid }),
    ...keep('timestamp', { timestamp: String(timestamp) }),
    type: built.type,
    ...(built.content === undefined ? {} : { [built.type]: built.content }),
    ...built.beside,
    ...contextOf(message, shop),
    ...(message.referral ? { referral: message.referral } : {}),
    ...message.overlay,
  };
}

/** Keeps fields unless their name is to be left out; who hides the phone has no `from` and no `wa_id`. */
function keeper(customer: DemoCustomer, without: readonly string[]): (name: string, fields: Json) => Json {
  const gone = new Set<string>(customer.hides_phone ? [...without, 'wa_id', 'from'] : without);
  return (name, fields) => (gone.has(name) ? {} : fields);
}

function parentOf(name: string, { parent_user_id: id }: DemoCustomer): Json {
  return id ? { [name]: id } : {};
}

/** Kinds whose `context` field names the message they are about: WhatsApp puts it into their content instead. */
const ABOUT_A_MESSAGE = ['reaction', 'edit', 'revoke'];

function contextOf(message: CustomerMessage, shop: string): Json {
  if (message.frequently_forwarded) return { context: { frequently_forwarded: true } };
  if (message.forwarded) return { context: { forwarded: true } };
  const { context, referred_product: product, kind = 'text' } = message;
  if (ABOUT_A_MESSAGE.includes(kind) || !(context || product)) return {};
  return {
    context: {
      from: shop,
      ...(context ? { id: context } : {}),
      ...(product ? { referred_product: product } : {}),
    },
  };
}
