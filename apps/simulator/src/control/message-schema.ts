import { APP_KINDS } from '../whatsapp/business-app';
import { MESSAGE_KINDS } from '../whatsapp/customer-message';

/** The longest text WhatsApp lets a customer write, characters. */
const LONGEST_TEXT = 65_536;
const MOST_DELAY_MS = 3_600_000;

const text = { type: 'string', maxLength: LONGEST_TEXT };
const waId = { type: 'string', pattern: '^[1-9][0-9]{6,14}$' };
const wamid = { type: 'string', minLength: 1, maxLength: 128 };
const delay = { type: 'integer', minimum: 0, maximum: MOST_DELAY_MS };

/** What can be said of any message of a customer. */
const properties = {
  from: waId,
  kind: { type: 'string', enum: [...MESSAGE_KINDS] },
  text,
  id: text,
  description: text,
  context: text,
  shows: { type: 'string', maxLength: 2_000 },
  name: text,
  user_id: { type: 'string', minLength: 3, maxLength: 140 },
  wamid,
  timestamp: { type: 'integer' },
  forwarded: { type: 'boolean' },
  frequently_forwarded: { type: 'boolean' },
  referred_product: { type: 'object' },
  media: {
    type: 'object',
    required: ['mime_type', 'base64'],
    additionalProperties: false,
    properties: { mime_type: { type: 'string', minLength: 3 }, base64: { type: 'string', minLength: 4 } },
  },
  media_url: { type: 'boolean' },
  referral: { type: 'object' },
  without: { type: 'array', items: { type: 'string' } },
  content: {},
  overlay: { type: 'object' },
};

/** The JSON schema of `CustomerMessage`. */
export const MESSAGE_SCHEMA = {
  type: 'object',
  required: ['from'],
  additionalProperties: false,
  properties: {
    ...properties,
    unavailable_ms: { ...delay, type: ['integer', 'null'] },
    webhook_delay_ms: delay,
  },
};

/** Messages of several customers in one change: what concerns the webhook of one message alone is not for them. */
export const TOGETHER_SCHEMA = {
  type: 'object',
  required: ['messages'],
  additionalProperties: false,
  properties: {
    messages: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: { ...MESSAGE_SCHEMA, properties },
    },
    contacts_of: { type: 'array', maxItems: 100, items: waId },
  },
};

/** The JSON schema of `AppMessage`. */
export const APP_MESSAGE_SCHEMA = {
  type: 'object',
  required: ['to'],
  additionalProperties: false,
  properties: {
    to: waId,
    kind: { type: 'string', enum: [...APP_KINDS] },
    text,
    context: text,
    wamid,
    timestamp: { type: 'integer' },
    without: { type: 'array', items: { type: 'string', enum: ['contacts', 'to', 'user_id'] } },
  },
};
