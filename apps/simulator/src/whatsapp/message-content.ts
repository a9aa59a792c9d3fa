import { randomInt } from 'node:crypto';
import type { DemoCustomer } from '../customers';
import { attachedFile } from './attached-file';
import type { CustomerMessage, MessageKind } from './customer-message';
import type { MediaStore } from './media-store';
import { isObject, type Json } from './require';
import { systemContent } from './system-content';
import type { ThreadMessage } from './threads';

/** Type and content of a message, plus what stands beside them. */
export interface BuiltContent {
  type: string;
  content?: unknown;
  beside?: Json;
}

/** What messages are made of, beside what the sender said. */
export interface ContentParts {
  customer: DemoCustomer;
  media: MediaStore;
  /** Where this server is reached: "http://127.0.0.1:8002". */
  origin: string;
  /** The message of the chat that `context` names, if it is known. */
  original?: ThreadMessage;
}

type Build = (message: CustomerMessage, parts: ContentParts) => BuiltContent;

const UNSUPPORTED = { code: 131051, title: 'Message type unknown', message: 'Message type unknown' };

const BUILD: Record<MessageKind, Build> = {
  text: ({ text }) => ({ type: 'text', content: { body: text ?? 'Hello' } }),
  image: (message, parts) => attachedFile('image', message, parts),
  video: (message, parts) => attachedFile('video', message, parts),
  audio: (message, parts) => attachedFile('audio', message, parts),
  voice_note: (message, parts) => attachedFile('voice_note', message, parts),
  document: (message, parts) => attachedFile('document', message, parts),
  sticker: (message, parts) => attachedFile('sticker', message, parts),
  location: ({ text }) => ({
    type: 'location',
    content: { latitude: 37.484, longitude: -122.148, name: text ?? 'Home', address: '1 Example Way' },
  }),
  contacts: ({ text }) => ({
    type: 'contacts',
    content: [
      {
        name: { formatted_name: text ?? 'Kim Doe', first_name: 'Kim' },
        phones: [{ phone: '+1 650-555-0199', type: 'CELL' }],
      },
    ],
  }),
  contact_request: (_, { customer }) => ({
    type: 'contacts',
    content: [
      {
        name: { formatted_name: customer.name, first_name: customer.name.split(' ')[0] ?? customer.name },
        phones: [{ phone: `+${customer.wa_id}`, wa_id: customer.wa_id, type: 'CELL' }],
        origin: 'contact_request',
      },
    ],
  }),
  reaction: ({ context, id }) => ({
    type: 'reaction',
    content: { message_id: context ?? 'wamid.unknown', ...(id === '' ? {} : { emoji: id ?? '👍' }) },
  }),
  list_reply: ({ id, text, description }) =>
    interactive('list_reply', {
      id: id ?? 'row-1',
      title: text ?? 'Row',
      ...(description ? { description } : {}),
    }),
  button_reply: ({ id, text }) => interactive('button_reply', { id: id ?? 'button-1', title: text ?? 'Yes' }),
  nfm_reply: ({ text }) =>
    interactive('nfm_reply', {
      name: 'flow',
      body: 'Sent',
      response_json: text ?? '{"flow_token":"t","size":"M"}',
    }),
  call_permission_reply: () =>
    interactive('call_permission_reply', {
      response: 'accept',
      expiration_timestamp: '1999999999',
      response_source: 'user_action',
    }),
  address_message: ({ text }) =>
    interactive('nfm_reply', {
      name: 'address_message',
      ...(text ? { body: text } : {}),
      response_json: '{"saved_address_id":"address1","values":{"name":"Kim Doe","city":"Menlo Park"}}',
    }),
  payment_method: () =>
    interactive('payment_method', {
      payment_method: 'upi',
      payment_timestamp: '1750030073',
      reference_id: 'ref-1',
      last_four_digits: '4242',
    }),
  payment_notification: ({ id }) =>
    interactive('payment_notification', { reference_id: id ?? 'ref-1', status: 'captured' }),
  product_reply: ({ id }) =>
    interactive('product', { catalog_id: '194836987003835', product_retailer_id: id ?? 'sku-1' }),
  unknown_interactive: () => interactive('hologram_reply', { id: 'h' }),
  button: ({ id, text }) => ({
    type: 'button',
    content: { payload: id ?? text ?? 'Yes', text: text ?? 'Yes' },
  }),
  order: ({ id, text }) => ({
    type: 'order',
    content: {
      catalog_id: '194836987003835',
      ...(text ? { text } : {}),
      product_items: [{ product_retailer_id: id ?? 'sku-1', quantity: 1, item_price: 19.9, currency: 'USD' }],
    },
  }),
  system: (message, parts) => systemContent('system', message, parts),
  system_identity: (message, parts) => systemContent('system_identity', message, parts),
  system_user_id: (message, parts) => systemContent('system_user_id', message, parts),
  unsupported: ({ id }) => ({
    type: 'unsupported',
    content: { type: id ?? 'poll_creation' },
    beside: {
      errors: [{ ...UNSUPPORTED, error_data: { details: 'Message type is not currently supported' } }],
    },
  }),
  request_welcome: () => ({ type: 'request_welcome' }),
  edit: ({ context, text }, { original }) => ({
    type: 'edit',
    content: {
      original_message_id: context ?? 'wamid.unknown',
      message: editedMessage(text ?? 'Edited', original),
    },
  }),
  revoke: ({ context }) => ({ type: 'revoke', content: { original_message_id: context ?? 'wamid.unknown' } }),
  unknown: () => ({ type: 'unknown', beside: { errors: [UNSUPPORTED] } }),
  ephemeral: () => ({ type: 'ephemeral', beside: { errors: [UNSUPPORTED] } }),
  voice: (message, parts) => attachedFile('voice', message, parts),
  unknown_type: () => ({ type: `hologram_${randomInt(1000)}`, content: { depth: 3 } }),
  ghost: ({ text }) => ({ type: 'text', content: { body: text ?? 'Hello' } }),
};

/** Type and content for this kind of message, with the given values or sensible ones. */
export function buildContent(message: CustomerMessage, parts: ContentParts): BuiltContent {
  const built = BUILD[message.kind ?? 'text'](message, parts);
  return message.content === undefined ? built : { ...built, content: message.content };
}

/** What stands in a message's place until WhatsApp can deliver it. */
export const UNAVAILABLE: BuiltContent = {
  type: 'unsupported',
  content: { type: 'unknown' },
  beside: { errors: [{ code: 131060, title: 'This message is currently unavailable.' }] },
};

/** The new form of a message: of a picture, video or document another caption, else another text. */
function editedMessage(text: string, original: ThreadMessage | undefined): Json {
  const captioned = ['image', 'video', 'document'].includes(original?.type ?? '');
  if (original && captioned && isObject(original.content)) {
    return { type: original.type, [original.type]: { ...original.content, caption: text } };
  }
  return { type: 'text', text: { body: text } };
}

function interactive(type: string, content: Json): BuiltContent {
  return { type: 'interactive', content: { type, [type]: content } };
}
