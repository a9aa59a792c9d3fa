import { OFFERED_TOOLS } from '../testing/offered-tools';
import type { Conversation, OfferedTool, ToolStep } from './conversation';
import { decide } from './decide';
import { SENTENCES } from './sentences';

const GO_ONS = ['more', 'cheaper', 'dearer', 'cheapest', 'dearest', 'same', null];
/** As the product offers them: a look can go on, and what the shop has written can be searched. */
const TOOLS: OfferedTool[] = [
  ...OFFERED_TOOLS.map((tool) => (tool.name === 'search_products' ? withGoOn(tool) : tool)),
  {
    name: 'checkout_link',
    parameters: {
      properties: {
        product_ref: { type: 'string' },
        variant: { type: ['string', 'null'] },
        quantity: { type: 'integer' },
        discount_code: { type: ['string', 'null'] },
      },
      required: ['product_ref', 'variant', 'quantity', 'discount_code'],
    },
  },
  {
    name: 'search_knowledge',
    parameters: { properties: { question: { type: 'string' } }, required: ['question'] },
  },
];
const SHOWN = 'I found these.\n[products shown: P1 = Poppy Midi Dress; P2 = Azure Wrap Dress]';

function withGoOn(tool: OfferedTool): OfferedTool {
  const properties = {
    ...(tool.parameters['properties'] as object),
    go_on: { enum: GO_ONS },
    similar_to: { type: ['string', 'null'] },
  };
  return { ...tool, parameters: { ...tool.parameters, properties, required: Object.keys(properties) } };
}

function asked(text: string, before: string | null = null, steps: ToolStep[] = []): Conversation {
  const said: Conversation['said'] = [{ role: 'user', text }];
  if (before !== null) said.unshift({ role: 'assistant', text: before });
  return { system: '', said, steps, tools: TOOLS, mayCall: true };
}

const found = (name: string, output: unknown): ToolStep[] => [
  { calls: [{ name, args: {} }], results: [{ name, output }] },
];
const calls = (name: string, args: object) => ({ kind: 'calls', calls: [{ name, args }] });
const calling = (name: string, args: object = {}) => ({ calls: [{ name, args }] });

describe('the scripted model knows which of those shown is meant', () => {
  it.each([
    ['I want to buy it', 'P1', null],
    ['I’ll take the second one', 'P2', null],
    ['buy this in M', 'P1', 'M'],
    ['quiero comprarlo', 'P1', null],
    ['vou levar', 'P1', null],
    ['je la prends', 'P1', null],
    ['खरीदना है', 'P1', null],
    ['أريد شراءه', 'P1', null],
  ])('%s: %s is bought', (text, product_ref, variant) => {
    expect(decide(asked(text, SHOWN))).toMatchObject(
      calling('checkout_link', { product_ref, variant, quantity: 1 }),
    );
  });

  it.each([
    ['something similar to the first', 'P1'],
    ['similar to the last one?', 'P2'],
    ['anything like this?', 'P1'],
    ['algo parecido al segundo', 'P2'],
    ['quelque chose de semblable', 'P1'],
    ['इसके जैसा कुछ', 'P1'],
  ])('%s: like %s', (text, similar_to) => {
    expect(decide(asked(text, SHOWN))).toMatchObject(calling('search_products', { terms: [], similar_to }));
  });

  it('asks which one where none was shown, or not so many', () => {
    expect(decide(asked('I want to buy it'))).toMatchObject({ text: SENTENCES.en.whichProduct });
    expect(decide(asked('algo parecido al tercero', SHOWN))).toMatchObject({
      text: SENTENCES.es.whichProduct,
    });
  });

  it('leads on to what is bought', () => {
    const choose = found('checkout_link', { choose: ['S', 'M'] });
    expect(decide(asked('quiero comprarlo', SHOWN, choose))).toMatchObject({ text: SENTENCES.es.toBuy });
  });
});

it('the scripted model offers no other colour to who asks for gift cards', () => {
  const text = 'do you sell gift cards?';
  const unwritten = found('search_knowledge', { error: 'the shop has written nothing about it' });
  const nothing = found('search_products', { products: [] });
  expect(decide(asked(text))).toMatchObject(calling('search_knowledge', { question: text }));
  expect(decide(asked(text, null, unwritten))).toMatchObject(
    calling('search_products', { terms: ['gift', 'card'] }),
  );
  expect(decide(asked(text, null, [...unwritten, ...nothing]))).toMatchObject({ text: SENTENCES.en.unknown });
});

describe('the scripted model goes on with a look', () => {
  it.each([
    ['show more', 'more'],
    ['Show me some more!', 'more'],
    ['more please', 'more'],
    ['what else do you have?', 'more'],
    ['mostrar más', 'more'],
    ['muéstrame más', 'more'],
    ['mostrar mais', 'more'],
    ['tem outras opções?', 'more'],
    ['और दिखाओ', 'more'],
    ['कुछ और दिखाइए', 'more'],
    ['aur dikhao', 'more'],
    ['أرني المزيد', 'more'],
    ['المزيد من فضلك', 'more'],
    ['montrez-moi plus', 'more'],
    ['voir d’autres', 'more'],
    ['anything cheaper?', 'cheaper'],
    ['algo más barato', 'cheaper'],
    ['o mais barato', 'cheapest'],
    ['सबसे सस्ता', 'cheapest'],
    ['le moins cher', 'cheapest'],
    ['الأرخص', 'cheapest'],
    ['something more expensive', 'dearer'],
  ])('%s: %s', (text, go_on) => {
    expect(decide(asked(text, SHOWN))).toMatchObject(calling('search_products', { terms: [], go_on }));
  });

  it.each(['tell me more about it', 'show me more blue dresses', 'المزيد من المعلومات'])(
    'not for "%s"',
    (text) => {
      expect(JSON.stringify(decide(asked(text, SHOWN)))).not.toContain('"go_on":"more"');
    },
  );

  it('asks what is meant where nothing was looked for, and says where that was all', () => {
    const none = found('search_products', { error: 'nothing was looked for before' });
    expect(decide(asked('mostrar mais', null, none))).toMatchObject({ text: SENTENCES.pt.clarify });
    const ended = found('search_products', { products: [], more: 0 });
    expect(decide(asked('और दिखाओ', SHOWN, ended))).toMatchObject({ text: SENTENCES.hi.ended });
  });

  it('looks at those of a price, and at the price of the one that is shown', () => {
    expect(decide(asked('under 50?', SHOWN))).toMatchObject(
      calling('search_products', { go_on: 'same', price_max: 50 }),
    );
    expect(decide(asked('algo por menos de 50', SHOWN))).toMatchObject(
      calling('search_products', { go_on: 'same', price_max: 50 }),
    );
    for (const text of ['is it cheaper than 50?', '¿cuesta menos de 50?', 'क्या यह 50 से कम है?']) {
      expect(decide(asked(text, SHOWN))).toEqual(calls('get_product', { product_ref: 'P1' }));
    }
    const shown = (price: string) => found('get_product', { ref: 'P1', title: 'Poppy Midi Dress', price });
    const told = (text: string, price: string) => decide(asked(text, SHOWN, shown(price)));
    expect(told('is it cheaper than 50?', '45.00')).toMatchObject({
      text: 'Yes, Poppy Midi Dress costs less than that.',
    });
    expect(told('does this dress cost less than 50?', '50.00')).toMatchObject({
      text: 'No, Poppy Midi Dress does not cost less than that.',
    });
    expect(told('is it more than 50?', '45.00 to 60.00')).toMatchObject({
      text: expect.stringMatching(/^It depends/) as string,
    });
  });
});

describe('the scripted model understands goods and limits', () => {
  it.each([
    ['50 से कम में झुमके', ['earrings'], 50],
    ['₹50 के अंदर लाल स्कर्ट दिखाओ', ['red', 'skirt'], 50],
    ['५० रुपये तक अंगूठी', ['ring'], 50],
    ['أقراط بأقل من ٥٠', ['earrings'], 50],
    ['des bagues à moins de 50', ['ring'], 50],
    ['umbrellas under 50', ['umbrellas'], 50],
    ['brincos por menos de 50', ['earrings'], 50],
    ['wrap dresses', ['wrap', 'dress'], null],
  ])('%s', (text, terms, price_max) => {
    expect(decide(asked(text))).toMatchObject(calling('search_products', { terms, price_max }));
  });
});

describe('the scripted model asks what the shop has written', () => {
  it.each([
    ['रिटर्न पॉलिसी क्या है?', 'returns'],
    ['क्या मैं इसे वापस कर सकता हूँ', 'returns'],
    ['¿cómo son las devoluciones?', 'returns'],
    ['qual é a política de devoluções?', 'returns'],
    ['comment se passe l’échange ?', 'returns'],
    ['ما هي سياسة الإرجاع؟', 'returns'],
    ['डिलीवरी चार्ज कितना है?', 'shipping'],
    ['¿cuánto cuestan los envíos?', 'shipping'],
    ['كم تكلفة التوصيل؟', 'shipping'],
    ['política de privacidad', 'privacy'],
    ['quels sont vos horaires ?', 'contact'],
  ])('%s: %s', (text, topic) => {
    expect(decide(asked(text))).toEqual(calls('store_policy', { topic }));
  });

  it.each([
    'do you wrap gifts?',
    'do you wrap gifts',
    'can you repair a leather bag?',
    'how do I wash a silk dress?',
    'पॉलिसी क्या है?',
    '¿envuelven regalos?',
    'क्या आप गिफ्ट रैप करते हैं',
  ])('%s', (question) => {
    expect(decide(asked(question))).toEqual(calls('search_knowledge', { question }));
  });

  it.each(['do you have linen shirts?', 'can you show me red bags?'])('not for "%s"', (text) => {
    expect(decide(asked(text))).toMatchObject(calling('search_products'));
  });

  it('looks for products where nobody wrote about it', () => {
    const text = 'do you make red dresses?';
    const unwritten = found('search_knowledge', { error: 'the shop has written nothing about it' });
    expect(decide(asked(text, null, unwritten))).toMatchObject(calling('search_products'));
    const written = found('search_knowledge', { passages: [{ title: 'Made here', text: 'We sew them.' }] });
    expect(decide(asked(text, null, written))).toMatchObject({ text: 'We sew them.' });
  });
});

describe('the scripted model speaks the language of the customer', () => {
  it.each([
    ['mostrar mais bolinhos', 'pt'],
    ['cadê você, meu amigo', 'pt'],
    ['कुछ समझ नहीं आ रहा', 'hi'],
    ['quiero algo', 'es'],
    ['je voudrais, euh', 'fr'],
    ['شيء ما', 'ar'],
    ['fjdksl', 'en'],
  ] as const)('%s: %s', (text, language) => {
    const conversation = { ...asked(text), tools: [] };
    expect(decide(conversation)).toEqual({ kind: 'text', text: SENTENCES[language].clarify });
  });

  it('calls a colleague where they say yes to it, and says so only then', () => {
    const unwritten = found('search_knowledge', { error: 'the shop has written nothing about it' });
    expect(decide(asked('do you engrave?', null, unwritten))).toEqual({
      kind: 'text',
      text: "I don't know that for sure. Shall I ask a colleague?",
    });
    for (const { unknown } of Object.values(SENTENCES)) {
      expect(decide(asked('ok', unknown))).toMatchObject(calling('hand_off_to_human'));
    }
    expect(decide(asked('ok', SHOWN)).kind).toBe('text');
  });
});
