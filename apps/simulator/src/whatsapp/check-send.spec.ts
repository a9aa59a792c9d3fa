import fc from 'fast-check';
import { checkSend } from './check-send';
import { GraphError } from './graph-error';

const base = { messaging_product: 'whatsapp', to: '+16505550101' };
const button = (id: string, title: string): object => ({ type: 'reply', reply: { id, title } });
const buttons = (...list: object[]): object => interactive('button', { buttons: list });
const rows = (count: number, from = 0): object[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${from + index}`, title: `Row ${index}` }));
const list = (sections: object[], label = 'Choose'): object =>
  interactive('list', { button: label, sections });

const PAGE = { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://x.co' } };
const carousel = (...cards: object[]): object => interactive('carousel', { cards });
const replies = (...ids: string[]): object => ({
  buttons: ids.map((id) => ({ type: 'quick_reply', quick_reply: { id, title: 'View' } })),
});

function card(at: number, action: object = replies(`p${at}`), more: object = {}): object {
  const header = { type: 'image', image: { link: `https://x.co/${at}.png` } };
  return { card_index: at, type: 'cta_url', header, body: { text: 'x'.repeat(160) }, action, ...more };
}

function interactive(type: string, action: object, more: object = {}): object {
  return { ...base, type: 'interactive', interactive: { type, body: { text: 'Body' }, action, ...more } };
}

function codeOf(body: unknown): number | null {
  try {
    checkSend(body);
    return null;
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

describe('what the Graph API takes', () => {
  it.each([
    ['text of 4096', { ...base, type: 'text', text: { body: 'x'.repeat(4096) } }],
    ['text without type', { ...base, text: { body: 'x' } }],
    ['BSUID', { messaging_product: 'whatsapp', recipient: 'US.13491208655302741918', text: { body: 'x' } }],
    ['image', { ...base, type: 'image', image: { link: 'https://x.co/a.png', caption: 'x'.repeat(1024) } }],
    ['location', { ...base, type: 'location', location: { latitude: 1.5, longitude: -2 } }],
    ['removed reaction', { ...base, type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '' } }],
    ['three buttons', buttons(button('a', 'A'), button('b', 'B'), button('c', 'x'.repeat(20)))],
    [
      'ten rows in two sections',
      list([
        { title: 'A', rows: rows(5) },
        { title: 'B', rows: rows(5, 5) },
      ]),
    ],
    [
      'link button',
      interactive('cta_url', { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://x.co' } }),
    ],
    ['two cards', carousel(card(0), card(1))],
    ['ten cards that open pages', carousel(...Array.from({ length: 10 }, (_, at) => card(at, PAGE)))],
    [
      'template',
      { ...base, type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } },
    ],
  ])('%s', (_name, body) => expect(codeOf(body)).toBeNull());
});

describe('what the Graph API refuses', () => {
  it.each([
    ['no product', { to: '+16505550101', text: { body: 'x' } }, 100],
    ['no recipient', { messaging_product: 'whatsapp', text: { body: 'x' } }, 131008],
    ['recipient that is no phone', { ...base, to: 'Ann', text: { body: 'x' } }, 100],
    ['no text', { ...base, type: 'text' }, 131008],
    ['one card', carousel(card(0)), 131009],
    ['eleven cards', carousel(...Array.from({ length: 11 }, (_, at) => card(at))), 131009],
    ['cards whose buttons differ', carousel(card(0), card(1, PAGE)), 131009],
    ['cards with one id twice', carousel(card(0), card(1, replies('p0'))), 131009],
    ['a card without a picture', carousel(card(0), card(1, replies('p1'), { header: undefined })), 131008],
    [
      'a card of four lines',
      carousel(card(0), card(1, replies('p1'), { body: { text: '1\n2\n3\n4' } })),
      131009,
    ],
    [
      'a card that says too much',
      carousel(card(0), card(1, replies('p1'), { body: { text: 'x'.repeat(161) } })),
      100,
    ],
    [
      'cards under a header',
      {
        ...base,
        type: 'interactive',
        interactive: {
          type: 'carousel',
          header: { type: 'text', text: 'H' },
          body: { text: 'B' },
          action: { cards: [card(0), card(1)] },
        },
      },
      131009,
    ],
    ['blank text', { ...base, type: 'text', text: { body: ' \n ' } }, 131008],
    ['text of 4097', { ...base, type: 'text', text: { body: 'x'.repeat(4097) } }, 100],
    ['unknown type', { ...base, type: 'hologram', hologram: {} }, 100],
    ['opaque data of 513', { ...base, text: { body: 'x' }, biz_opaque_callback_data: 'x'.repeat(513) }, 100],
    ['image without file', { ...base, type: 'image', image: { caption: 'x' } }, 131008],
    ['image with no web address', { ...base, type: 'image', image: { link: 'file:///etc/passwd' } }, 131009],
    ['no button', buttons(), 131009],
    ['four buttons', buttons(button('a', 'A'), button('b', 'B'), button('c', 'C'), button('d', 'D')), 131009],
    ['button title of 21', buttons(button('a', 'x'.repeat(21))), 100],
    ['two buttons with one id', buttons(button('a', 'A'), button('a', 'B')), 131009],
    ['button id with blanks', buttons(button(' a', 'A')), 131009],
    [
      'eleven rows',
      list([
        { title: 'A', rows: rows(6) },
        { title: 'B', rows: rows(5, 6) },
      ]),
      131009,
    ],
    ['two rows with one id', list([{ title: 'A', rows: [...rows(1), ...rows(1)] }]), 131009],
    ['list label of 21', list([{ title: 'A', rows: rows(1) }], 'x'.repeat(21)), 100],
    ['two sections, one untitled', list([{ title: 'A', rows: rows(1) }, { rows: rows(1, 1) }]), 131008],
    ['row title of 25', list([{ title: 'A', rows: [{ id: 'r', title: 'x'.repeat(25) }] }]), 100],
    [
      'row description of 73',
      list([{ title: 'A', rows: [{ id: 'r', title: 'T', description: 'x'.repeat(73) }] }]),
      100,
    ],
    [
      'list with image header',
      interactive(
        'list',
        { button: 'B', sections: [{ rows: rows(1) }] },
        { header: { type: 'image', image: { link: 'https://x.co/a' } } },
      ),
      131009,
    ],
    [
      'body of 1025 with buttons',
      interactive('button', { buttons: [button('a', 'A')] }, { body: { text: 'x'.repeat(1025) } }),
      100,
    ],
    [
      'footer of 61',
      interactive('button', { buttons: [button('a', 'A')] }, { footer: { text: 'x'.repeat(61) } }),
      100,
    ],
    [
      'context on a reaction',
      {
        ...base,
        type: 'reaction',
        reaction: { message_id: 'wamid.1', emoji: '👍' },
        context: { message_id: 'wamid.1' },
      },
      100,
    ],
    [
      'template parameter with new line',
      {
        ...base,
        type: 'template',
        template: {
          name: 't',
          language: { code: 'en' },
          components: [{ type: 'body', parameters: [{ type: 'text', text: 'a\nb' }] }],
        },
      },
      132012,
    ],
  ])('%s', (_name, body, code) => expect(codeOf(body)).toBe(code));

  it('counts UTF-16 units, so an emoji is two', () => {
    expect(codeOf(buttons(button('a', '😀'.repeat(10))))).toBeNull();
    expect(codeOf(buttons(button('a', '😀'.repeat(11))))).toBe(100);
  });
});

it('answers any JSON at all with a message or a Graph refusal', () => {
  const types = ['text', 'image', 'interactive', 'template', 'location', 'contacts', 'reaction', 'sticker'];
  const near = fc
    .tuple(fc.constantFrom(...types), fc.jsonValue(), fc.jsonValue())
    .map(([type, content, context]) => ({ ...base, type, [type]: content, context }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), near), (body) => {
      const code = codeOf(body);
      expect(code === null || code > 0).toBe(true);
    }),
  );
});
