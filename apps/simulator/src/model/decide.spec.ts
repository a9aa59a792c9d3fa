import fc from 'fast-check';
import { OFFERED_TOOLS } from '../testing/offered-tools';
import type { Conversation } from './conversation';
import { decide } from './decide';
import { SENTENCES } from './sentences';

const talk = (text: string, more: Partial<Conversation> = {}): Conversation => ({
  system: '',
  said: [{ role: 'user', text }],
  steps: [],
  tools: [...OFFERED_TOOLS],
  mayCall: true,
  ...more,
});
const after = (text: string, name: string, output: unknown, more: Partial<Conversation> = {}): Conversation =>
  talk(text, { steps: [{ calls: [{ name, args: {} }], results: [{ name, output }] }], ...more });
const search = (terms: string[], price_max: number | null = null, in_stock_only = true) => ({
  kind: 'calls',
  calls: [{ name: 'search_products', args: { terms, category: null, price_max, in_stock_only } }],
});
const call = (name: string, args: object) => ({ kind: 'calls', calls: [{ name, args }] });

const handOff = (reasons: string[]) => ({
  name: 'hand_off_to_human',
  parameters: {
    properties: { reason: { enum: reasons }, summary: { type: 'string' } },
    required: ['reason', 'summary'],
  },
});

describe('decide: first step', () => {
  it.each<[string, object]>([
    ['show me blue dresses under 80', search(['blue', 'dress'], 80)],
    ['Do you have red shoes below $49.50?', search(['red', 'shoe'], 49.5)],
    ['Azure Wrap Dress', search(['azure', 'wrap', 'dress'])],
    ['muéstrame vestidos azules de menos de 80', search(['dress', 'blue'], 80)],
    ['quero sapatos pretos até 100', search(['shoe', 'black'], 100)],
    ['नीली ड्रेस 80 से कम', search(['blue', 'dress'], 80)],
    ['أريد فستان أزرق', search(['dress', 'blue'])],
    ['hi! any linen shirts?', search(['linen', 'shirt'])],
    ['dresses not black', search(['dress'])],
    ['vestidos sin encaje', search(['dress'])],
    ['where is the dress I bought?', call('track_order', { order_name: null })],
    [
      'it says delivered but I never got it',
      call('hand_off_to_human', { reason: 'complaint', summary: 'The customer complains.' }),
    ],
    ['where is my order', call('track_order', { order_name: null })],
    ['what about #1001?', call('track_order', { order_name: '#1001' })],
    ['track order 1007 please', call('track_order', { order_name: '#1007' })],
    ['list my orders', call('list_my_orders', {})],
    ['dónde está mi pedido', call('track_order', { order_name: null })],
    ['can I return a dress?', call('store_policy', { topic: 'returns' })],
    ['how much is shipping to Spain', call('store_policy', { topic: 'shipping' })],
    [
      'I want to talk to a person',
      call('hand_off_to_human', { reason: 'asked_for_person', summary: 'The customer asks for a person.' }),
    ],
  ])('%s', (text, decision) => {
    expect(decide(talk(text))).toEqual(decision);
  });

  it.each([
    ['hello', /^Hello!/],
    ['hola', /^¡Hola!/],
    ['olá', /^Olá!/],
    ['नमस्ते', /नमस्ते/],
    ['مرحبا', /مرحبًا/],
    ['thanks a lot', /welcome/],
    ['fjdksl', /not sure I understood/],
  ])('%s is answered without tools', (text, words) => {
    expect(decide(talk(text))).toEqual({ kind: 'text', text: expect.stringMatching(words) as string });
  });

  it.each<[string, string[]]>([
    ['je cherche une robe rouge', ['robe', 'rouge']],
    ['show me red dresses', ['rouge', 'robe']],
    ['quiero vestidos', ['robe']],
    ['أريد فستان', ['robe']],
    ['montrez-moi une tasse', ['tasse']],
    ['a blue bag', ['blue', 'bag']],
  ])('looks by the words of a shop of its own: %s', (text, terms) => {
    const goods = new Set(['robe', 'robes', 'tasse']);
    const own = { goods, all: new Set([...goods, 'rouge']) };
    expect(decide(talk(text), own)).toMatchObject({ calls: [{ args: { terms } }] });
  });

  it('reads a burst as one question, and not what was answered before', () => {
    const said: Conversation['said'] = [
      { role: 'user', text: 'show me bags' },
      { role: 'assistant', text: 'Here you are.' },
      { role: 'user', text: 'hi' },
      { role: 'user', text: 'blue shoes' },
    ];
    expect(decide(talk('', { said }))).toEqual(search(['blue', 'shoe']));
  });

  it('calls nothing that is not offered or not allowed', () => {
    expect(decide(talk('blue dresses', { tools: [] })).kind).toBe('text');
    expect(decide(talk('blue dresses', { mayCall: false })).kind).toBe('text');
  });

  const shown = '[products shown: P1 = Poppy Midi Dress; P2 = Azure Wrap Dress; P3 = Rain Boots]';

  it.each<[string, string, string]>([
    ['I found these.', 'is the Azure Wrap Dress available in M?', 'P2'],
    ['Here is the Rain Boots you chose.', 'is it available in size 38?', 'P3'],
    ['I found these.', 'how much is P2?', 'P2'],
    ['I found these.', 'is it available in M?', 'P1'],
  ])('after "%s", "%s" means %s', (answer, text, product_ref) => {
    const said: Conversation['said'] = [
      { role: 'assistant', text: `${answer}\n${shown}` },
      { role: 'user', text },
    ];
    const system = 'Never mention refs such as P9.';
    expect(decide(talk('', { said, system }))).toEqual(call('get_product', { product_ref }));
  });

  it('looks at the product that is quoted, and asks which one where nobody knows', () => {
    const said = (quote: string): Conversation['said'] => [
      { role: 'assistant', text: `I found these.\n${shown}` },
      { role: 'user', text: `[quoted: ${quote}]\nhow much is this one?` },
    ];
    const card = '{"from":"shop","products":"P2 = Azure Wrap Dress"}';
    expect(decide(talk('', { said: said(card) }))).toEqual(call('get_product', { product_ref: 'P2' }));
    expect(decide(talk('', { said: said('a message that is not known here') }))).toMatchObject({
      text: expect.stringMatching(/^Which product/) as string,
    });
  });

  it.each([
    ['please cancel my order', 'change_order'],
    ['the bag arrived broken', 'complaint'],
  ])('%s goes to a person: %s', (text, reason) => {
    expect(
      decide(talk(text, { tools: [handOff(['asked_for_person', 'change_order', 'complaint'])] })),
    ).toMatchObject({
      calls: [{ name: 'hand_off_to_human', args: { reason } }],
    });
  });

  it('never fails and always decides the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(decide(talk(text))).toEqual(decide(talk(text)));
      }),
    );
  });
});

it.each([
  ['gorra', 'es'],
  ['boné', 'pt'],
  ['casquette', 'fr'],
] as const)('a thing named alone is answered in the language of its word: %s, %s', (text, language) => {
  expect(decide(talk(text))).toEqual(search(['cap']));
  expect(decide(after(text, 'search_products', { products: [] }))).toMatchObject({
    text: SENTENCES[language].nothing,
  });
});

describe('decide: after a tool', () => {
  const azure = { ref: 'P1', title: 'Azure Wrap Dress', price: '69.00', currency: 'USD', in_stock: true };

  it('states only what the result holds', () => {
    const two = { products: [azure, { ...azure, ref: 'P2', title: 'Sky Dot Tea Dress' }], more: 0 };
    expect(decide(after('blue dresses', 'search_products', two))).toEqual({
      kind: 'text',
      text: 'I found these for you. Which one would you like to see?',
    });
    expect(decide(after('blue dresses', 'search_products', { products: [azure] }))).toEqual({
      kind: 'text',
      text: 'Here it is: Azure Wrap Dress.',
    });
    expect(decide(after('blue dresses', 'search_products', { products: [] }))).toMatchObject({
      text: expect.stringContaining('could not find') as string,
    });
  });

  it('looks at the product itself when it had to search for it first', () => {
    const said: Conversation['said'] = [
      { role: 'assistant', text: 'Here is the Azure Wrap Dress for you.' },
      { role: 'user', text: 'is it available in M?' },
    ];
    expect(decide(talk('', { said }))).toEqual(search(['azure', 'wrap', 'dress'], null, false));
    expect(decide(after('', 'search_products', { products: [azure] }, { said }))).toEqual(
      call('get_product', { product_ref: 'P1' }),
    );
    const full = {
      ...azure,
      variants: [
        { title: 'S', in_stock: true },
        { title: 'M', in_stock: false },
      ],
    };
    expect(decide(after('', 'get_product', full, { said }))).toEqual({
      kind: 'text',
      text: 'Sorry, Azure Wrap Dress is sold out in M at the moment.',
    });
  });

  it('tells an order from its parcel', () => {
    const order = {
      order: '#1001',
      cancelled: false,
      fulfillment: 'FULFILLED',
      parcels: [{ status: 'IN_TRANSIT', carrier: 'UPS', expected: '2026-11-25' }],
    };
    expect(decide(after('where is my order', 'track_order', { orders: [order] }))).toEqual({
      kind: 'text',
      text: 'Order #1001: in transit, with UPS, expected on Nov 25, 2026',
    });
    expect(
      decide(after('where is my order', 'track_order', { orders: [], reason: 'no_orders' })),
    ).toMatchObject({
      text: expect.stringContaining('could not find an order') as string,
    });
  });

  it('asks what the shop has written, tells its first passage, and does not make up what nobody wrote', () => {
    const question = 'do you give a warranty?';
    const tools = [
      ...OFFERED_TOOLS,
      {
        name: 'search_knowledge',
        parameters: { properties: { question: { type: 'string' } }, required: ['question'] },
      },
    ];
    expect(decide(talk(question, { tools }))).toEqual(call('search_knowledge', { question }));
    const found = { passages: [{ title: 'Warranty', heading: '', text: 'Two years.' }] };
    expect(decide(after(question, 'search_knowledge', found))).toMatchObject({ text: 'Two years.' });
    expect(
      decide(after(question, 'search_knowledge', { error: 'the shop has written nothing about it' })),
    ).toMatchObject({ text: expect.stringContaining("don't know") as string });
  });

  it('does not claim anything after an error', () => {
    const decision = decide(after('blue dresses', 'search_products', { error: 'upstream down' }));
    expect(decision).toEqual({
      kind: 'text',
      text: 'I could not look that up just now. Shall I ask a colleague to help?',
    });
  });
});
