import fc from 'fast-check';
import { foldLine } from '../language/fold-words';
import { lookWishIn } from './look-wish';
import { readIntent } from './read-intent';
import { readIntents } from './read-intents';

describe('going on with what was shown', () => {
  it.each([
    ['more', 'more'],
    ['show me more please', 'more'],
    ['any others?', 'more'],
    ['what else do you have?', 'more'],
    ['other options', 'more'],
    ['más', 'more'],
    ['something dearer', 'dearer'],
    ['the dearer one', 'dearest'],
    ['muéstrame más', 'more'],
    ['¿tienes otros?', 'more'],
    ['quero ver mais', 'more'],
    ['tem mais?', 'more'],
    ['d’autres ?', 'more'],
    ["montrez-m'en plus", 'more'],
    ['और दिखाओ', 'more'],
    ['aur dikhao', 'more'],
    ['المزيد', 'more'],
    ['عندكم غيرها؟', 'more'],
    ['anything cheaper?', 'cheaper'],
    ['even cheaper', 'cheaper'],
    ['a bit cheaper please', 'cheaper'],
    ['aún más barato', 'cheaper'],
    ['encore moins cher', 'cheaper'],
    ['that is too expensive', 'cheaper'],
    ['something less expensive', 'cheaper'],
    ['algo más barato', 'cheaper'],
    ['tem mais em conta?', 'cheaper'],
    ['vous avez moins cher ?', 'cheaper'],
    ['इससे सस्ता दिखाओ', 'cheaper'],
    ['kuch sasta dikhao', 'cheaper'],
    ['أريد أرخص', 'cheaper'],
    ['something more expensive', 'dearer'],
    ['the cheaper one', 'cheapest'],
    ['which is the cheapest?', 'cheapest'],
    ['el más barato', 'cheapest'],
    ['quero o mais barato', 'cheapest'],
    ['le moins cher', 'cheapest'],
    ['sabse sasta', 'cheapest'],
    ['सस्ता वाला', 'cheapest'],
    ['الأرخص', 'cheapest'],
    ['the most expensive one', 'dearest'],
    ['similar to this', 'similar'],
    ['do you have something similar?', 'similar'],
    ['algo parecido', 'similar'],
    ['algo parecido com este', 'similar'],
    ['quelque chose de similaire', 'similar'],
    ['इसके जैसा दिखाओ', 'similar'],
    ['أريد شيء مشابه', 'similar'],
  ])('"%s" wants %s', (text, how) => {
    expect(readIntent(text)).toMatchObject({ kind: 'go_on', how });
    expect(readIntents(text)).toHaveLength(1);
  });

  it.each([
    ['tell me more', 'search'],
    ['more info about shipping', 'policy'],
    ['is there more than one parcel? where is my order', 'order'],
    ['no', 'unclear'],
    ['hello', 'greeting'],
  ])('"%s" does not', (text, kind) => {
    expect(readIntent(text).kind).not.toBe('go_on');
    expect(readIntent(text).kind).toBe(kind);
  });
});

describe('an order, a size, what is in stock', () => {
  it.each([
    ['dresses cheapest first', { sort: 'price_up', terms: ['dresses'] }],
    ['sort by price', { sort: 'price_up', terms: [] }],
    ['bags from high to low', { sort: 'price_down', terms: ['bags'] }],
    ['newest dresses', { sort: 'newest', terms: ['dresses'] }],
    ["what's new?", { sort: 'newest', terms: [] }],
    ['best sellers', { sort: 'best_selling', terms: [] }],
    ['vestidos ordenados por precio', { sort: 'price_up', terms: ['vestidos'] }],
    ['novedades', { sort: 'newest', terms: [] }],
    ['os vestidos mais vendidos', { sort: 'best_selling', terms: ['vestidos'] }],
    ['robes par prix croissant', { sort: 'price_up', terms: ['robes'] }],
    ['les nouveautés', { sort: 'newest', terms: [] }],
    ['saste pehle', { sort: 'price_up', terms: [] }],
    ['الأكثر مبيعا', { sort: 'best_selling', terms: [] }],
    ['show me dresses in size M', { size: 'M', terms: ['dresses'] }],
    ['dresses in small', { size: 'S', terms: ['dresses'] }],
    ['boots size 38', { size: '38', terms: ['boots'] }],
    ['busco vestidos talla mediana', { size: 'M', terms: ['vestidos'] }],
    ['procuro vestidos tamanho G', { size: 'G', terms: ['vestidos'] }],
    ['je cherche une robe en taille L', { size: 'L', terms: ['robe'] }],
    ['dresses in XXL', { size: 'XXL', terms: ['dresses'] }],
    ['show me dresses in stock', { inStock: true, terms: ['dresses'] }],
    ['show me cheaper dresses', { goOn: 'cheaper', terms: ['dresses'] }],
    ['the cheapest dress', { goOn: 'cheapest', terms: ['dress'] }],
    ['something similar to the Azure Wrap Dress', { goOn: 'similar', terms: ['azure', 'wrap', 'dress'] }],
  ])('"%s" is %j', (text, wish) => {
    expect(readIntent(text)).toMatchObject({ kind: 'search', ...wish });
  });

  it('takes "and" for no wish for more where a thing is named', () => {
    expect(readIntent('aur jeans dikhao')).not.toHaveProperty('goOn');
    expect(readIntent('dresses under 40 in 2 days')).not.toHaveProperty('size');
  });

  it('is read in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof lookWishIn(foldLine(text)).rest).toBe('string');
      }),
    );
  });
});
