import { randomInt } from 'node:crypto';
import type { CustomerMessage, MessageKind } from './customer-message';
import type { Media, MediaStore } from './media-store';
import type { Json } from './require';
import { SAMPLE_PNG, SAMPLE_TEXT } from './sample-files';

/** Type and content of a message, plus what stands beside them. */
export interface BuiltContent {
  type: string;
  content?: unknown;
  beside?: Json;
}

type Build = (message: CustomerMessage, media: MediaStore) => BuiltContent;

const UNAVAILABLE = { code: 131060, title: 'This message is currently unavailable.' };
const UNSUPPORTED = { code: 131051, title: 'Message type unknown', message: 'Message type unknown' };

const BUILD: Record<MessageKind, Build> = {
  text: ({ text }) => ({ type: 'text', content: { body: text ?? 'Hello' } }),
  image: (message, media) => file('image', message, media.add('image/png', SAMPLE_PNG), {}),
  video: (message, media) => file('video', message, media.add('video/mp4', SAMPLE_TEXT), {}),
  audio: (message, media) => file('audio', message, media.add('audio/mpeg', SAMPLE_TEXT), { voice: false }),
  voice_note: (message, media) =>
    file('audio', message, media.add('audio/ogg; codecs=opus', SAMPLE_TEXT), { voice: true }),
  document: (message, media) =>
    file('document', message, media.add('text/plain', SAMPLE_TEXT), { filename: 'note.txt' }),
  sticker: (message, media) =>
    file('sticker', message, media.add('image/webp', SAMPLE_PNG), { animated: false }),
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
  system: ({ from, text }) => ({
    type: 'system',
    content: {
      body: text ?? `\u200eUser changed number`,
      type: 'user_changed_number',
      wa_id: from,
      new_wa_id: `${from}9`,
    },
  }),
  unsupported: ({ id }) => ({
    type: 'unsupported',
    content: { type: id ?? 'poll_creation' },
    beside: {
      errors: [{ ...UNSUPPORTED, error_data: { details: 'Message type is not currently supported' } }],
    },
  }),
  request_welcome: () => ({ type: 'request_welcome' }),
  edit: ({ context, text }) => ({
    type: 'edit',
    content: {
      original_message_id: context ?? 'wamid.unknown',
      message: { type: 'text', text: { body: text ?? 'Edited' } },
    },
  }),
  revoke: ({ context }) => ({ type: 'revoke', content: { original_message_id: context ?? 'wamid.unknown' } }),
  unknown: () => ({ type: 'unknown', beside: { errors: [UNSUPPORTED] } }),
  ephemeral: () => ({ type: 'ephemeral', beside: { errors: [UNSUPPORTED] } }),
  voice: (message, media) => file('voice', message, media.add('audio/ogg; codecs=opus', SAMPLE_TEXT), {}),
  unknown_type: () => ({ type: `hologram_${randomInt(1000)}`, content: { depth: 3 } }),
  ghost: () => ({ type: 'unsupported', content: { type: 'unknown' }, beside: { errors: [UNAVAILABLE] } }),
};

/** Type and content for this kind of message, with the given values or sensible ones. */
export function buildContent(message: CustomerMessage, media: MediaStore): BuiltContent {
  const built = BUILD[message.kind ?? 'text'](message, media);
  return message.content === undefined ? built : { ...built, content: message.content };
}

function interactive(type: string, content: Json): BuiltContent {
  return { type: 'interactive', content: { type, [type]: content } };
}

function file(type: string, message: CustomerMessage, media: Media, more: Json): BuiltContent {
  const captioned =
    ['image', 'video', 'document'].includes(type) && message.text ? { caption: message.text } : {};
  return {
    type,
    content: {
      ...captioned,
      mime_type: media.mimeType,
      sha256: media.sha256.toString('base64'),
      id: media.id,
      ...more,
    },
  };
}
