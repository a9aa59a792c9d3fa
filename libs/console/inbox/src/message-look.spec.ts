import { MESSAGE_KINDS, type MessageContent, type MessageKind } from '@feelori/contracts';
import { messageLook } from './message-look';

const media = { id: 'm', mimeType: 'image/jpeg' };
const examples: { [Kind in MessageKind]: Extract<MessageContent, { kind: Kind }> } = {
  text: { kind: 'text', text: 'hello' },
  image: { kind: 'image', media, caption: 'my shoes' },
  video: { kind: 'video', media },
  audio: { kind: 'audio', media, voice: true },
  document: { kind: 'document', media, fileName: 'bill.pdf' },
  sticker: { kind: 'sticker', media, animated: false },
  location: { kind: 'location', latitude: 48.1, longitude: 11.5, name: 'Home' },
  contacts: { kind: 'contacts', contacts: [{ name: 'Sam', phones: ['+16505551234'], emails: [] }] },
  reaction: { kind: 'reaction', toMessageId: 'x', emoji: '❤️' },
  list_reply: { kind: 'list_reply', id: 'p1', title: 'Aria Dress', description: '$64' },
  button_reply: { kind: 'button_reply', id: 'b1', title: 'Sizes' },
  template_button: { kind: 'template_button', payload: 'p', text: 'Yes' },
  form_reply: { kind: 'form_reply', name: 'Size form', answers: { size: 'M' } },
  call_permission_reply: { kind: 'call_permission_reply', response: 'accept' },
  order: {
    kind: 'order',
    catalogId: 'c',
    items: [{ productRetailerId: 'SKU-1', quantity: 2, itemPrice: 64, currency: 'USD' }],
  },
  system: { kind: 'system', event: 'user_changed_number', body: 'The number changed' },
  welcome_request: { kind: 'welcome_request' },
  edit: { kind: 'edit', originalMessageId: 'x', content: { kind: 'text', text: 'hello again' } },
  revoke: { kind: 'revoke', originalMessageId: 'x' },
  deleted: { kind: 'deleted' },
  unsupported: { kind: 'unsupported', of: 'poll_creation', errorCode: 131051 },
};

describe('what a customer sent', () => {
  it.each(MESSAGE_KINDS)('is shown for %s', (kind) => {
    const { label, text } = messageLook(examples[kind]);
    expect(label ?? text).toMatch(/\S/);
  });

  it('keeps the customer’s own words', () => {
    expect(messageLook(examples.image).text).toBe('my shoes');
    expect(messageLook(examples.list_reply)).toMatchObject({ text: 'Aria Dress', facts: ['$64'] });
    expect(messageLook(examples.edit).text).toBe('hello again');
  });

  it('says what it cannot show, and never pretends', () => {
    expect(messageLook(examples.unsupported)).toMatchObject({
      label: 'WhatsApp did not pass this message on',
      facts: ['Kind: poll_creation'],
    });
    expect(messageLook({ kind: 'edit', originalMessageId: 'x', content: null }).facts).toHaveLength(1);
  });

  it('shows places on a map and people by name, and nothing of a customer’s words leads anywhere', () => {
    const place: MessageContent = { kind: 'location', latitude: -33.9, longitude: 18.4, name: '"><script>' };
    const { map } = messageLook(place);
    expect(map).toBe('https://www.openstreetmap.org/?mlat=-33.9&mlon=18.4#map=16/-33.9/18.4');
    expect(messageLook(examples.contacts).people).toEqual(['Sam']);
  });

  it('leaves the numbers of shared contacts out', () => {
    expect(JSON.stringify(messageLook(examples.contacts))).not.toContain('650555');
  });
});
