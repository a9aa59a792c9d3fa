import { buyWishIn } from './asks-to-buy';
import { readIntent } from './read-intent';

describe('a wish to buy what was shown', () => {
  it.each([
    ['I want to buy it'],
    ["I'd like to buy this one please"],
    ["ok, I'll take it"],
    ['thanks, I’ll take it!'],
    ['add it to my cart'],
    ['how can I buy it?'],
    ['checkout please'],
    ['lo quiero comprar'],
    ['sí, me lo llevo'],
    ['Quiero este'],
    ['¿cómo lo compro?'],
    ['quero comprar esse'],
    ['coloca no carrinho por favor'],
    ['je le prends'],
    ["je voudrais l'acheter"],
    ['je veux celui-ci'],
    ['मुझे यह खरीदना है'],
    ['यह वाला चाहिए'],
    ['ye wala chahiye'],
    ['isko order karna hai'],
    ['أريد شراءه'],
    ['سآخذه'],
    ['esta vez me lo llevo'],
    ['je le prends en plus'],
    ['كيف أشتريه؟'],
  ])('%s', (text) => {
    expect(buyWishIn(text)).toMatchObject({ points: true, where: false, quantity: 1 });
    expect(readIntent(text).kind).toBe('buy');
  });

  it.each([
    ["I'll take the blue one in M", 'the blue one in M', 1],
    ['me llevo el azul en talla M', 'el azul en talla M', 1],
    ['vou levar o azul no tamanho M', 'o azul no tamanho M', 1],
    ['je prends la bleue en M', 'la bleue en M', 1],
    ['नीला M साइज़ में ले लूंगा', 'नीला M साइज़ में', 1],
    ['सफ़ेद वाला खरीदना है', 'सफ़ेद वाला', 1],
    ['أريد شراء الأزرق مقاس M', 'الأزرق مقاس M', 1],
    ["I'll take 2 of them", 'them', 2],
    ['quero comprar 3 unidades', '', 3],
    ["I'll take it in 38", 'in 38', 1],
    ["je veux l'acheter en L", 'en L', 1],
    ['२ पीस खरीदना है', '', 2],
    ['سآخذ ٢ قطع', '', 2],
  ])('%s: %s, %d times', (text, beside, quantity) => {
    expect(buyWishIn(text)).toMatchObject({ beside, quantity });
  });

  it('is also the question where that can be done, which is none to do it', () => {
    for (const text of [
      'where can I buy it?',
      '¿dónde puedo comprarlo?',
      'où puis-je l’acheter ?',
      'أين أشتريه؟',
    ]) {
      expect(buyWishIn(text)?.where).toBe(true);
    }
  });

  it.each(['me lo llevo otra vez', 'je le prends plus tard', 'je le prends peut-être'])(
    'is not where it is for another time, or not sure: %s',
    (text) => {
      expect(buyWishIn(text)).toBeNull();
    },
  );

  it.each([
    ['I want to buy it for less', 'go_on'],
    ['I bought it last week', 'search'],
    ['can I buy it for 30?', 'unclear'],
    ["I'd buy it if it were $10 cheaper", 'search'],
    ["I don't want to buy it", 'search'],
    ['should I buy it?', 'search'],
    ['can I buy it in store?', 'unclear'],
    ["maybe I'll buy it later", 'search'],
    ['can I buy it with paypal?', 'unknown'],
    ['buy it again', 'for_person'],
    ['can I return it if I buy it?', 'policy'],
    ['where is my order, I want to buy it', 'order'],
    ['no lo compro', 'search'],
    ['quiero comprarlo mañana', 'search'],
    ['lo compré la semana pasada', 'search'],
    ['comprei ontem', 'search'],
    ['não quero comprar', 'unclear'],
    ['je ne le prends pas', 'search'],
    ["je l'ai acheté hier", 'search'],
    ['मुझे यह नहीं खरीदना है', 'search'],
    ['मैंने यह पिछले हफ्ते खरीदा', 'search'],
    ['لا أريد شراءه', 'search'],
    ['اشتريته الأسبوع الماضي', 'search'],
  ])('is not: %s', (text, kind) => {
    expect(readIntent(text).kind).toBe(kind);
  });
});
