import { wishOfOne } from './wish-of-one';

describe('what is wished of one that was shown', () => {
  it.each([
    ['I want to buy the first one', 1],
    ["I'll take the last", 'last'],
    ['quiero comprar el primero', 1],
    ['quiero comprar el segundo vestido', 2],
    ['quero levar a segunda', 2],
    ['je voudrais acheter le premier', 1],
    ['dernier, je le prends', 'last'],
    ['أريد شراء الأول', 1],
    ['buy it', null],
  ] as const)('%s: to buy it', (text, place) => expect(wishOfOne(text)).toEqual({ wish: 'buy', place }));

  it.each([
    'quiero comprar un vestido azul',
    'acheter une robe',
    'where can I buy dresses?',
    'is the first one blue?',
  ])('%s: none', (text) => expect(wishOfOne(text)).toBeNull());
});
