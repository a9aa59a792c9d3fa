import type { MessageTemplate, TemplateHeaderContent, TemplateValue } from '@feelori/contracts';
import { templateContent } from './template-content';

const TEMPLATE: MessageTemplate = {
  id: '1',
  name: 'order_update',
  language: 'en_US',
  category: 'utility',
  status: 'approved',
  quality: 'green',
  rejection: null,
  header: 'Order {{1}}',
  headerFile: null,
  body: 'Hi {{1}}, your order {{2}} is {{3}}. Bye {{1}}',
  footer: 'Feelori',
  buttons: [{ kind: 'link', text: 'Track', target: 'https://shop.test/{{1}}' }],
  named: false,
  places: [
    { in: 'header', name: '1', button: null, example: '' },
    { in: 'body', name: '1', button: null, example: '' },
    { in: 'body', name: '2', button: null, example: '' },
    { in: 'body', name: '3', button: null, example: '' },
    { in: 'button', name: '1', button: 0, example: '' },
  ],
  obstacle: null,
};
const value = (
  part: TemplateValue['in'],
  name: string,
  text: string,
  button: number | null = null,
): TemplateValue => ({ in: part, name, text, button });
const VALUES = [
  value('button', '1', 'abc', 0),
  value('body', '3', ' sent '),
  value('body', '1', 'Ann $& {{2}}'),
  value('body', '2', '#7'),
  value('header', '1', '#7'),
];
const check = (
  change: Partial<MessageTemplate>,
  values: TemplateValue[] = VALUES,
  { offers = true, header = null }: { offers?: boolean; header?: TemplateHeaderContent | null } = {},
) => templateContent({ ...TEMPLATE, ...change }, { values, header }, { offers });

it('is what the customer reads, and what WhatsApp is sent, in the order of the places', () => {
  expect(check({})).toEqual({
    kind: 'fine',
    content: {
      kind: 'template',
      text: 'Order #7\nHi Ann $& {{2}}, your order #7 is sent. Bye Ann $& {{2}}\nFeelori',
      name: 'order_update',
      language: 'en_US',
      named: false,
      buttons: [{ kind: 'link', text: 'Track', target: 'https://shop.test/abc' }],
      values: [
        value('header', '1', '#7'),
        value('body', '1', 'Ann $& {{2}}'),
        value('body', '2', '#7'),
        value('body', '3', 'sent'),
        value('button', '1', 'abc', 0),
      ],
    },
  });
});

it.each([
  [{ obstacle: 'not_approved', status: 'paused' }, 'paused'],
  [{ obstacle: 'not_approved', status: 'rejected' }, 'rejected'],
  [{ obstacle: 'authentication' }, 'codes'],
  [{ obstacle: 'header' }, 'map'],
  [{ obstacle: 'buttons' }, 'buttons'],
] as const)('is refused with %j, and people are told why', (change, word) => {
  const checked = check(change);
  expect(checked).toMatchObject({ kind: 'refused', why: expect.stringContaining(word) as string });
});

it('is refused where there is none', () => {
  expect(templateContent(null, { values: [], header: null }, { offers: true }).kind).toBe('refused');
});

it('is no offer to who said STOP', () => {
  expect(check({ category: 'marketing' }, VALUES, { offers: false }).kind).toBe('refused');
  expect(check({ category: 'marketing' }).kind).toBe('fine');
  expect(check({ category: 'utility' }, VALUES, { offers: false }).kind).toBe('fine');
});

const changed = (text: string) => VALUES.map((one) => (one.name === '2' ? { ...one, text } : one));
it.each([
  ['a missing value', VALUES.slice(1), 'values.button 1.1'],
  ['a blank value', changed('  '), 'values.body.2'],
  ['a line end', changed('a\nb'), 'values.body.2'],
  ['a tab', changed('a\tb'), 'values.body.2'],
  ['five spaces', changed('a     b'), 'values.body.2'],
  ['a value of no place', [...VALUES, value('body', '4', 'x')], 'values.body.4'],
  ['a value twice', [...VALUES, value('body', '1', 'x')], 'values.body.1'],
  ['too long a text', changed('x'.repeat(1_000)), 'values'],
  [
    'too long a heading',
    VALUES.map((one) => (one.in === 'header' ? { ...one, text: 'x'.repeat(60) } : one)),
    'values',
  ],
])('does not fit with %s', (_, values, field) => {
  expect(check({}, values)).toMatchObject({ kind: 'misfit', fields: [{ field }] });
});

describe('the file above its text', () => {
  const bare = { header: null, places: [], body: 'Hi', buttons: [] };
  const own = (kind: 'image' | 'document'): TemplateHeaderContent => ({
    kind,
    file: { id: 'f1', kind, type: 'x/y', size: 3, name: 'a' },
  });
  const link = (address: string): TemplateHeaderContent => ({ kind: 'image', link: address });

  it.each([own('image'), link('https://shop.test/a.jpg'), link('https://cdn.shop.test/a?x=1')])(
    'is a file of ours or an address: %j',
    (header) => {
      expect(check({ ...bare, headerFile: 'image' }, [], { header })).toMatchObject({
        kind: 'fine',
        content: { header },
      });
    },
  );

  it.each([
    [null, 'header'],
    [own('document'), 'header'],
    [link(''), 'header.link'],
    [link('http://shop.test/a.jpg'), 'header.link'],
    [link('https://shop.test/a.pdf'), 'header.link'],
    [link('https://shop.test/a.webp'), 'header.link'],
    [link('https://127.0.0.1/a.jpg'), 'header.link'],
    [link('https://[::1]/a.jpg'), 'header.link'],
    [link('https://localhost/a.jpg'), 'header.link'],
    [link('https://me:secret@shop.test/a.jpg'), 'header.link'],
    [link('javascript:alert(1)'), 'header.link'],
    [link(`https://shop.test/${'a'.repeat(2_000)}.jpg`), 'header.link'],
  ])('is refused as %j', (header, field) => {
    const checked = check({ ...bare, headerFile: 'image' }, [], { header });
    expect(checked).toMatchObject({ kind: 'misfit', fields: [{ field }] });
  });

  it('is refused where the template has none', () => {
    expect(check(bare, [], { header: own('image') })).toMatchObject({ kind: 'misfit' });
  });
});

it('copies a code that is one', () => {
  const code = {
    header: null,
    body: 'Hi',
    buttons: [{ kind: 'code', text: 'Copy code', target: null }],
    places: [{ in: 'button', name: 'code', button: 0, example: '' }],
  } satisfies Partial<MessageTemplate>;
  expect(check(code, [value('button', 'code', ' SALE25 ', 0)])).toMatchObject({
    content: { buttons: [{ target: 'SALE25' }], values: [{ text: 'SALE25' }] },
  });
  for (const text of ['', 'two words', 'x'.repeat(21)]) {
    expect(check(code, [value('button', 'code', text, 0)])).toMatchObject({ kind: 'misfit' });
  }
});
