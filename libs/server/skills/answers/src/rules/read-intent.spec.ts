import fc from 'fast-check';
import { type Intent, readIntent, type SearchIntent } from './read-intent';
import { readIntents } from './read-intents';

const search = (terms: string[], priceMax: number | null = null): SearchIntent => ({
  kind: 'search',
  terms,
  priceMin: null,
  priceMax,
  sure: true,
});

it.each([
  ...[
    'smaller',
    'do you have it bigger?',
    'más pequeño',
    '¿más grande?',
    'menor?',
    'maior',
    'plus petit ?',
    'chhota',
    'أصغر',
  ],
])('%j asks for another size of what was shown', (text) => {
  expect(readIntent(text)).toEqual({ kind: 'shown_product' });
});

it.each([
  ['the second one in blue, how much?', 1],
  ['el primero en negro', 0],
])('%j is one in its place', (text, at) => {
  expect(readIntent(text)).toMatchObject({ kind: 'nth', at });
});

describe('readIntent', () => {
  it.each<[string, Intent]>([
    ['hi', { kind: 'greeting' }],
    ['Hello there!', { kind: 'greeting' }],
    ['hola, buenas tardes', { kind: 'greeting' }],
    ['bom dia', { kind: 'greeting' }],
    ['नमस्ते', { kind: 'greeting' }],
    ['السلام عليكم', { kind: 'greeting' }],
    ['thank you so much', { kind: 'thanks' }],
    ['gracias', { kind: 'thanks' }],
    ['show me blue dresses under 80', search(['blue', 'dresses'], 80)],
    ['hi, do you have red shoes up to $49.90?', search(['red', 'shoes'], 49.9)],
    ['shirt', { kind: 'search', terms: ['shirt'], priceMin: null, priceMax: null, sure: false }],
    ['busco vestidos azules por menos de 50 euros', search(['vestidos', 'azules'], 50)],
    ['quero vestidos azuis até 200 reais', search(['vestidos', 'azuis'], 200)],
    ['how much is the linen dress', { ...search(['linen', 'dress']), maybeOfShown: true }],
    ['do you have it in blue, size XL?', { ...search(['blue']), size: 'XL', maybeOfShown: true }],
    ['how much is it?', { kind: 'shown_product' }],
    ['do you have it in size M?', { kind: 'shown_product', size: 'M' }],
    ['where is my order', { kind: 'order', name: null }],
    ['Where is my order #1001?', { kind: 'order', name: '#1001' }],
    ['order 1002 status', { kind: 'order', name: '#1002' }],
    ['1003', { kind: 'order', name: '#1003' }],
    ['¿Dónde está mi pedido 1004?', { kind: 'order', name: '#1004' }],
    ['onde está meu pedido', { kind: 'order', name: null }],
    ['मेरा ऑर्डर कहाँ है', { kind: 'order', name: null }],
    ['أين طلبي', { kind: 'order', name: null }],
    ['show my orders', { kind: 'orders' }],
    ['can I return a dress?', { kind: 'policy', topic: 'returns' }],
    [
      'quiero devolver unos zapatos',
      { kind: 'for_person', reason: 'change_order', name: null, action: 'return' },
    ],
    ['¿puedo devolver unos zapatos?', { kind: 'policy', topic: 'returns' }],
    ['how much is shipping to Spain', { kind: 'policy', topic: 'shipping' }],
    ['', { kind: 'unclear' }],
  ])('reads "%s"', (text, intent) => {
    expect(readIntent(text)).toEqual(intent);
  });

  it('takes no word inside another word for a greeting or a size', () => {
    expect(readIntent('shirt').kind).toBe('search');
    expect(readIntent('this chino').kind).toBe('search');
  });

  it('gives an intent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof readIntent(text).kind).toBe('string');
      }),
    );
  });

  const SKU = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/i;

  it('never makes a search term of punctuation, operators or field names with their colon', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        const intent = readIntent(`show me ${text}`);
        const terms = intent.kind === 'search' ? intent.terms : [];
        const others = terms.filter((term) => !SKU.test(term));
        expect(others.filter((term) => /[^\p{L}\p{M}\p{N}]/u.test(term))).toEqual([]);
      }),
    );
  });
});

describe('what is taken back', () => {
  const kindsOf = (text: string): string[] => readIntents(text).map(({ kind }) => kind);

  it.each([
    "don't cancel my order, just tell me where it is",
    'no quiero cancelar, ¿dónde está mi pedido?',
    'não quero cancelar, cadê meu pedido?',
    'je ne veux pas annuler, où est ma commande ?',
    'لا أريد إلغاء طلبي، أين طلبي؟',
    'मैं ऑर्डर रद्द नहीं करना चाहता, मेरा ऑर्डर कहाँ है?',
    'no cancelen mi pedido',
    "n'annulez pas ma commande",
  ])('"%s" cancels nothing', (text) => {
    expect(kindsOf(text)).toContain('order');
    expect(kindsOf(text)).not.toContain('for_person');
  });

  it('nothing is broken where nothing is', () => {
    expect(kindsOf('nothing is broken, I just want to know when it comes')).not.toContain('for_person');
    expect(kindsOf('my order is broken')).toEqual(['for_person']);
  });

  it.each([
    'stop the shipment',
    'please stop the delivery of #1001',
    'detén el envío',
    'pare o envio do meu pedido',
    "arrête l'expédition",
    'أوقف الشحنة',
    'शिपमेंट रोक दो',
    'quiero cancelar',
    'ऑर्डर कैंसिल करो नहीं चाहिए',
  ])('"%s" is for a person', (text) => {
    expect(readIntents(text)).toMatchObject([{ kind: 'for_person', reason: 'change_order' }]);
  });

  it.each([
    'you are useless',
    'estoy muy enfadado',
    'isso é um absurdo',
    'vous êtes incompétents',
    'أنا زعلان جدا',
    'मैं बहुत नाराज़ हूँ',
  ])('"%s" is anger', (text) => {
    expect(readIntents(text)).toMatchObject([{ kind: 'for_person', reason: 'complaint' }]);
  });

  it('"10% off" asks for a discount, and 100% cotton does not', () => {
    expect(kindsOf('can I get 10% off')).toEqual(['unknown']);
    expect(kindsOf('show me 100% cotton shirts')).toEqual(['search']);
  });

  it('asks for two things in Hindi', () => {
    expect(kindsOf('मेरा ऑर्डर कहाँ है और क्या आपके पास नीली ड्रेस है?')).toEqual(['order', 'search']);
  });
});
