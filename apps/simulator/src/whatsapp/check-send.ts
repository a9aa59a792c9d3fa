import { badParameter, GraphError, invalid, missing } from './graph-error';
import { checkInteractive } from './check-interactive';
import { checkMedia } from './check-media';
import { checkTemplateShape } from './check-template';
import { optionalText, requireArray, requireObject, requireText, type Json } from './require';

const KINDS: Readonly<Record<string, (body: Json) => void>> = {
  text: ({ text }) => void requireText(requireObject(text, 'text')['body'], 'text.body', 4096),
  image: ({ image }) => checkMedia('image', image),
  video: ({ video }) => checkMedia('video', video),
  audio: ({ audio }) => checkMedia('audio', audio),
  document: ({ document }) => checkMedia('document', document),
  sticker: ({ sticker }) => checkMedia('sticker', sticker),
  location: ({ location }) => checkLocation(location),
  contacts: ({ contacts }) => checkContacts(contacts),
  reaction: checkReaction,
  interactive: ({ interactive }) => checkInteractive(interactive),
  template: ({ template }) => checkTemplateShape(template),
};

/** What a valid send says: its type and the object under the key of that name. */
export interface CheckedSend {
  type: string;
  content: Json | unknown[];
  /** `to` as written, or the BSUID in `recipient`; with both, `to` wins. */
  address: string;
  opaque: string | null;
  contextId?: string;
}

/** Checks the body of POST /messages as the Graph API does (docs/whatsapp.md §3, §4); throws GraphError. */
export function checkSend(value: unknown): CheckedSend {
  const body = requireObject(value, 'body');
  requireProduct(body);
  const type = body['type'] === undefined ? 'text' : requireText(body['type'], 'type', 64);
  const check = KINDS[type];
  if (!check) throw badParameter('type', `must be one of ${Object.keys(KINDS).join(', ')}.`);
  if (body['recipient_type'] !== undefined && body['recipient_type'] !== 'individual') {
    throw badParameter('recipient_type', 'must be individual.');
  }
  const address = readAddress(body);
  optionalText(body['biz_opaque_callback_data'], 'biz_opaque_callback_data', 512);
  check(body);
  const contextId = readContext(body, type);
  return {
    type,
    content: body[type] as Json | unknown[],
    address,
    opaque: (body['biz_opaque_callback_data'] as string | undefined) ?? null,
    ...(contextId === undefined ? {} : { contextId }),
  };
}

/** Refuses a body that is not meant for WhatsApp. */
export function requireProduct(body: Json): void {
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, 400, 'The parameter messaging_product is required.', 'It must be whatsapp.');
  }
}

function readAddress(body: Json): string {
  const { to, recipient } = body;
  if (to !== undefined) {
    const phone = requireText(to, 'to', 32).replace(/[\s().-]/g, '');
    if (!/^\+?[1-9]\d{6,14}$/.test(phone)) throw badParameter('to', 'must be a phone number.');
    return phone;
  }
  if (recipient === undefined) throw missing('to');
  const bsuid = requireText(recipient, 'recipient', 140);
  if (!/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(bsuid)) throw invalid('recipient', 'must be a user id.');
  return bsuid;
}

function readContext(body: Json, type: string): string | undefined {
  if (body['context'] === undefined) return undefined;
  const id = requireText(requireObject(body['context'], 'context')['message_id'], 'context.message_id', 128);
  if (type === 'reaction') throw badParameter('context', 'is not allowed on reactions.');
  if (!id.startsWith('wamid.')) throw invalid('context.message_id', 'must be a message id.');
  return id;
}

function checkReaction({ reaction }: Json): void {
  const { message_id: id, emoji } = requireObject(reaction, 'reaction');
  requireText(id, 'reaction.message_id', 128);
  if (typeof emoji !== 'string') throw missing('reaction.emoji');
}

function checkLocation(value: unknown): void {
  const location = requireObject(value, 'location');
  for (const [name, most] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const degrees = Number(location[name] ?? NaN);
    if (!(Math.abs(degrees) <= most)) {
      throw invalid(`location.${name}`, `must be between -${most} and ${most}.`);
    }
  }
}

function checkContacts(value: unknown): void {
  requireArray(value, 'contacts', 257).forEach((contact, index) => {
    const name = requireObject(
      requireObject(contact, `contacts[${index}]`)['name'],
      `contacts[${index}].name`,
    );
    requireText(name['formatted_name'], `contacts[${index}].name.formatted_name`, 512);
  });
}
