import fc from 'fast-check';
import { readIntent } from './read-intent';
import { readIntents } from './read-intents';

const told = (text: string): string[] =>
  readIntents(text).map((intent) => {
    if (intent.kind === 'search') return `search ${intent.terms.join(' ')}${intent.sure ? '' : '?'}`;
    if (intent.kind === 'policy') return intent.topic;
    return 'name' in intent ? `${intent.kind} ${intent.name ?? 'last'}` : intent.kind;
  });

it.each(['where is order 1001 and do you have scarves?', 'order 1001? also looking for bandanas'])(
  'a search that is asked for stays beside an order: "%s"',
  (text) => {
    expect(readIntents(text).map(({ kind }) => kind)).toEqual(['order', 'search']);
  },
);

describe('all that a text asks for', () => {
  it.each([
    ['where is my order 1001 and do you have blue dresses?', ['order #1001', 'search blue dresses']],
    ['where is order 1001? How do returns work?', ['order #1001', 'returns']],
    ['where are orders 1001 and 1002?', ['order #1001', 'order #1002']],
    ['1001 and 1002', ['order #1001', 'order #1002']],
    ['what is your return policy and how much is shipping?', ['returns', 'shipping']],
    ['do you have blue dresses? how much is shipping?', ['search blue dresses', 'shipping']],
    ['how much is it and do you deliver to Mexico?', ['shown_product', 'shipping']],
    ['do you have a discount code and how long does delivery take?', ['unknown', 'shipping']],
    ['my parcel arrived broken and do you have red bags?', ['search red bags', 'for_person last']],
    ['where is my order\ndo you have red bags', ['order last', 'search red bags']],
    ['¿dónde está mi pedido 1001 y tienen vestidos azules?', ['order #1001', 'search vestidos azules']],
    ['quiero devolver un vestido y cuánto cuesta el envío', ['shipping', 'for_person last']],
    ['¿puedo devolver un vestido y cuánto cuesta el envío?', ['returns', 'shipping']],
    ['onde está meu pedido e vocês têm bolsas vermelhas?', ['order last', 'search bolsas vermelhas']],
    ['où est ma commande et avez-vous des robes bleues ?', ['order last', 'search robes bleues']],
    ['मेरा ऑर्डर कहाँ है और नीली ड्रेस दिखाओ', ['order last', 'search नीली ड्रेस']],
    ['أين طلبي وهل لديكم فساتين زرقاء؟', ['order last', 'search فساتين زرقاء']],
  ])('%j', (text, meanings) => {
    expect(told(text)).toEqual(meanings);
  });

  it.each([
    ['show me dresses\nin blue', ['search dresses blue']],
    ['do you have dresses, in size M', ['search dresses']],
    ['hi, where is my order?', ['order last']],
    ["where is my order? it's #1001", ['order #1001']],
    ['where is my order and when will it arrive', ['order last']],
    ['Where is my order? I need it for a wedding', ['order last']],
    ['where is my order, I want to know when it arrives', ['order last']],
    ["I'd like a refund, the dress is too small", ['returns']],
    ['my parcel arrived broken, order #1002', ['for_person #1002']],
    ['it is broken and I want my money back', ['for_person last']],
    ['', ['unclear']],
  ])('%j is one question', (text, meanings) => {
    expect(told(text)).toEqual(meanings);
  });

  it('is never nothing, and at most three things', () => {
    const words = fc.constantFrom(
      'where is my order',
      'and',
      '1001',
      'returns',
      '?',
      'blue dresses',
      ',',
      'show me',
      'y',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (all) => {
        const intents = readIntents(all.join(' '));
        expect(intents.length).toBeGreaterThan(0);
        expect(intents.length).toBeLessThan(4);
      }),
    );
  });

  it('is what the whole text says where it tells a long story', () => {
    const story = `${'I bought a dress and wore it to a party and then '.repeat(8)} where is my order and how do returns work?`;
    expect(readIntents(story)).toEqual([readIntent(story)]);
  });
});

describe('several things', () => {
  const searches = (text: string) =>
    readIntents(text).map((intent) =>
      intent.kind === 'search' ? [intent.terms.join(' '), intent.priceMax] : [intent.kind],
    );

  it.each([
    [
      'blue dress, red shoes and a black bag',
      [
        ['blue dress', null],
        ['red shoes', null],
        ['black bag', null],
      ],
    ],
    [
      'show me red dresses and black bags',
      [
        ['red dresses', null],
        ['black bags', null],
      ],
    ],
    [
      'dresses and skirts under 50',
      [
        ['dresses', 50],
        ['skirts', 50],
      ],
    ],
    [
      'vestido azul y zapatos negros',
      [
        ['vestido azul', null],
        ['zapatos negros', null],
      ],
    ],
    [
      'um vestido azul e sapatos pretos',
      [
        ['vestido azul', null],
        ['sapatos pretos', null],
      ],
    ],
    [
      'une robe bleue et des chaussures noires',
      [
        ['robe bleue', null],
        ['chaussures noires', null],
      ],
    ],
  ])('are looked for one by one: "%s"', (text, expected) => {
    expect(searches(text)).toEqual(expected);
  });

  it.each([
    'a black and white dress',
    'a red, blue or green dress',
    'a turquoise, burgundy or red dress',
    'cotton and linen shirts',
    'my dress, which I love, is torn',
    'a dress with pockets and a zip',
    'jeans, please',
  ])('are one where the rest says how it is, or tells more: "%s"', (text) => {
    expect(readIntents(text)).toHaveLength(1);
  });
});
