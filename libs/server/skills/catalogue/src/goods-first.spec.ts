import { productOf } from './catalogue-entry';
import { findProducts } from './find-products';
import { ProductIndex } from './product-index';
import { given } from './testing/given';
import { typeWords } from './type-words';

describe('what a type says', () => {
  it.each([
    ['Phone Cases', ['cas'], ['phon']],
    ['Fundas de móvil', ['funda'], ['de', 'movil']],
    ['Cases for Phones', ['cas'], ['for', 'phon']],
    ['Lamps & Tables', ['lamp', 'tabl'], []],
    ['Electronics > Chargers', ['charger'], []],
    ['', [], []],
  ])('%j: %j, beside %j', (type, heads, beside) => {
    const read = typeWords(type);
    expect([[...read.heads], [...read.beside]].map((words) => words.map(short))).toEqual(
      [heads, beside].map((words) => words.map(short)),
    );
  });
});

describe('goods before what belongs to them', () => {
  const index = new ProductIndex();
  for (const product of [
    given('Galaxy Clear Case', { type: 'Phone Cases', price: '20.00' }),
    given('Galaxy A16', { type: 'Smartphones', price: '400.00' }),
    given('Redmi Note', { type: 'Smartphones', price: '300.00' }),
    given('Oak Table', { type: 'Tables', price: '500.00' }),
    given('Linen Runner', { type: 'Table Linen', price: '25.00' }),
    given('Silk Pillow', { type: 'Pillow Cases', price: '30.00' }),
  ]) {
    index.put(product);
  }
  const found = (words: string, change: object = {}): string[] => {
    const terms = words.split(' ');
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: false, ...change };
    return findProducts(index, search).entries.map((entry) => productOf(entry).title);
  };

  it.each([
    ['mobile phones', {}, ['Galaxy A16', 'Redmi Note']],
    ['phone', { sort: 'price_up' }, ['Redmi Note', 'Galaxy A16']],
    ['phone', { priceMax: 350 }, ['Redmi Note']],
    ['phone case', {}, ['Galaxy Clear Case']],
    ['phone cover', {}, ['Galaxy Clear Case']],
    ['table', {}, ['Oak Table', 'Linen Runner']],
    ['table', { priceMax: 600 }, ['Oak Table']],
    ['pillow', {}, ['Silk Pillow']],
  ])('%j with %j finds %j', (words, change, titles) => {
    expect(found(words, change)).toEqual(titles);
  });

  it('knows the words that products are called by', () => {
    expect(index.known(['Galaxy', 'ouvido', 'Redmi', 'linen shoes'])).toEqual(['Galaxy', 'Redmi']);
  });
});

/** A root may lose an ending or not; what it begins with stays. */
function short(word: string): string {
  return word.slice(0, 3);
}
