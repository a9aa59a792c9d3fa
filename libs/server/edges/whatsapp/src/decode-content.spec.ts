import { MESSAGE_KINDS, type MessageContent } from '@feelori/contracts';
import { decodeContent } from './decode-content';
import type { Json } from './json-value';
import { messageItem } from './test-webhooks';

const media = {
  id: '1908',
  mime_type: 'image/jpeg',
  sha256: 'aGFzaA==',
  url: 'https://lookaside.fbsbx.com/x',
};
const kept = { id: '1908', mimeType: 'image/jpeg', sha256: 'aGFzaA==' };

type Case = [type: string, inner: Json, content: MessageContent];

const CASES: Case[] = [
  ['text', { body: 'café 😀' }, { kind: 'text', text: 'café 😀' }],
  ['text', { body: '' }, { kind: 'text', text: '' }],
  ['image', { ...media, caption: 'this one' }, { kind: 'image', media: kept, caption: 'this one' }],
  ['video', media, { kind: 'video', media: kept }],
  ['audio', { ...media, voice: true }, { kind: 'audio', media: kept, voice: true }],
  ['audio', media, { kind: 'audio', media: kept, voice: false }],
  ['voice', media, { kind: 'audio', media: kept, voice: true }],
  ['document', { ...media, filename: 'a.pdf' }, { kind: 'document', media: kept, fileName: 'a.pdf' }],
  ['sticker', { ...media, animated: true }, { kind: 'sticker', media: kept, animated: true }],
  ['image', { id: '1908' }, { kind: 'image', media: { id: '1908', mimeType: 'application/octet-stream' } }],
  [
    'location',
    { latitude: 38.9, longitude: -77.03, name: 'Shop', address: 'Main St 1' },
    { kind: 'location', latitude: 38.9, longitude: -77.03, name: 'Shop', address: 'Main St 1' },
  ],
  ['location', { latitude: '1.5', longitude: 0 }, { kind: 'location', latitude: 1.5, longitude: 0 }],
  [
    'contacts',
    [{ name: { formatted_name: 'Bo' }, phones: [{ phone: '+1' }, {}], emails: [{ email: 'b@x.test' }] }],
    { kind: 'contacts', contacts: [{ name: 'Bo', phones: ['+1'], emails: ['b@x.test'] }] },
  ],
  [
    'reaction',
    { message_id: 'wamid.1', emoji: '👍' },
    { kind: 'reaction', toMessageId: 'wamid.1', emoji: '👍' },
  ],
  ['reaction', { message_id: 'wamid.1' }, { kind: 'reaction', toMessageId: 'wamid.1', emoji: null }],
  [
    'reaction',
    { message_id: 'wamid.1', emoji: '' },
    { kind: 'reaction', toMessageId: 'wamid.1', emoji: null },
  ],
  [
    'interactive',
    { type: 'button_reply', button_reply: { id: 'b1', title: 'Yes' } },
    { kind: 'button_reply', id: 'b1', title: 'Yes' },
  ],
  [
    'interactive',
    { type: 'list_reply', list_reply: { id: 'r1', title: 'Express', description: 'Next day' } },
    { kind: 'list_reply', id: 'r1', title: 'Express', description: 'Next day' },
  ],
  [
    'interactive',
    { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"size":{"eu":[38]}}' } },
    { kind: 'form_reply', name: 'flow', answers: { size: { eu: [38] } } },
  ],
  [
    'interactive',
    { type: 'nfm_reply', nfm_reply: { name: 'address_message', response_json: 'no json' } },
    { kind: 'form_reply', name: 'address_message', answers: null },
  ],
  [
    'interactive',
    { type: 'nfm_reply', nfm_reply: { response_json: `${'['.repeat(5000)}${']'.repeat(5000)}` } },
    { kind: 'form_reply', name: 'flow', answers: null },
  ],
  [
    'interactive',
    { type: 'nfm_reply', nfm_reply: { response_json: '{"a":[{"_bsontype":"Code"}]}' } },
    { kind: 'form_reply', name: 'flow', answers: null },
  ],
  [
    'interactive',
    { type: 'nfm_reply', nfm_reply: { response_json: String.raw`{"a\u0000b":1}` } },
    { kind: 'form_reply', name: 'flow', answers: null },
  ],
  [
    'interactive',
    { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
    { kind: 'call_permission_reply', response: 'accept' },
  ],
  [
    'button',
    { payload: 'OK', text: 'All right' },
    { kind: 'template_button', payload: 'OK', text: 'All right' },
  ],
  [
    'order',
    {
      catalog_id: 'c1',
      text: 'please',
      product_items: [{ product_retailer_id: 'sku', quantity: '2', item_price: 9.5, currency: 'EUR' }],
    },
    {
      kind: 'order',
      catalogId: 'c1',
      text: 'please',
      items: [{ productRetailerId: 'sku', quantity: 2, itemPrice: 9.5, currency: 'EUR' }],
    },
  ],
  [
    'system',
    { body: 'changed', type: 'user_changed_number', wa_id: '15550003333' },
    { kind: 'system', event: 'user_changed_number', body: 'changed', newWaId: '15550003333' },
  ],
  [
    'system',
    { type: 'user_changed_number', wa_id: '15550002222', new_wa_id: '15550003333' },
    { kind: 'system', event: 'user_changed_number', newWaId: '15550003333' },
  ],
  [
    'system',
    { type: 'user_changed_user_id', user_id: 'US.2', previous_user_id: 'US.1' },
    { kind: 'system', event: 'user_changed_user_id', userId: 'US.2', previousUserId: 'US.1' },
  ],
  [
    'system',
    {
      type: 'user_changed_user_id',
      user_id: 'US.2',
      body: 'User Ann from X to Y changed from US.1 to \u200eUS.2',
    },
    {
      kind: 'system',
      event: 'user_changed_user_id',
      body: 'User Ann from X to Y changed from US.1 to \u200eUS.2',
      userId: 'US.2',
      previousUserId: 'US.1',
    },
  ],
  [
    'system',
    { type: 'user_changed_user_id', user_id: 'US.2', body: 'User from US.1 to US.3 changed' },
    {
      kind: 'system',
      event: 'user_changed_user_id',
      body: 'User from US.1 to US.3 changed',
      userId: 'US.2',
    },
  ],
  ['request_welcome', null, { kind: 'welcome_request' }],
  [
    'edit',
    { original_message_id: 'wamid.1', message: { type: 'text', text: { body: 'no, red' } } },
    { kind: 'edit', originalMessageId: 'wamid.1', content: { kind: 'text', text: 'no, red' } },
  ],
  [
    'edit',
    { original_message_id: 'wamid.1', message: { type: 'hologram', hologram: {} } },
    { kind: 'edit', originalMessageId: 'wamid.1', content: null },
  ],
  ['revoke', { original_message_id: 'wamid.1' }, { kind: 'revoke', originalMessageId: 'wamid.1' }],
  ['unsupported', { type: 'poll_creation' }, { kind: 'unsupported', of: 'poll_creation' }],
  ['ephemeral', null, { kind: 'unsupported', of: 'ephemeral' }],
];

describe('decodeContent', () => {
  it.each(CASES)('reads %s %j', (type, inner, content) => {
    expect(decodeContent(messageItem(type, inner))).toStrictEqual(content);
  });

  it('has a case for every kind there is, but for the one that no message comes as', () => {
    const seen = new Set(CASES.map(([, , content]) => content.kind));
    expect(MESSAGE_KINDS.filter((kind) => !seen.has(kind))).toEqual(['deleted']);
  });

  it('keeps the error code of what WhatsApp could not show', () => {
    const item = messageItem('unknown', undefined as never, {
      errors: [{ code: 131051, title: 'Unsupported' }],
    });
    expect(decodeContent(item)).toStrictEqual({ kind: 'unsupported', of: 'unknown', errorCode: 131051 });
  });

  it.each([
    ['hologram', {}, 'unknown_kind'],
    ['interactive', { type: 'payment_method', payment_method: {} }, 'unknown_kind'],
    ['interactive', {}, 'broken_item'],
    ['interactive', { type: 'button_reply' }, 'broken_item'],
    ['interactive', { type: 'constructor' }, 'unknown_kind'],
    ['text', null, 'broken_item'],
    ['text', { body: 7 }, 'broken_item'],
    ['image', { caption: 'no id' }, 'broken_item'],
    ['location', { latitude: 'north' }, 'broken_item'],
    ['contacts', [], 'broken_item'],
    ['order', { product_items: [{}] }, 'broken_item'],
    ['revoke', {}, 'broken_item'],
  ])('refuses %s %j as %s', (type, inner, reason) => {
    expect(() => decodeContent(messageItem(type, inner))).toThrow(reason);
  });

  it('refuses an item without a type', () => {
    expect(() => decodeContent({ id: 'wamid.1' })).toThrow('broken_item');
  });
});
