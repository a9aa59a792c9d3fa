import { findProducts } from './find-products';
import { ProductIndex } from './product-index';
import { productOf } from './catalogue-entry';
import { nearRoots } from './near-words';
import { given } from './testing/given';

describe('words that are not written right', () => {
  const index = new ProductIndex();
  for (const product of [
    given('iPhone 16', { type: 'Smartphones' }),
    given('AirPods', { type: 'Headphones', description: 'Noise-cancelling, in-ear.' }),
    given('WH-1000XM6', { type: 'Headphones', description: 'Noise-cancelling, over-ear.' }),
    given('Runa Sneakers', { type: 'Sneakers', colour: 'White' }),
    given('Aurora Leather Boots', { type: 'Boots', tags: ['women'] }),
    given('Boat Shoes', { type: 'Shoes' }),
    given('Oak Wardrobe', { type: 'Wardrobes' }),
    given('Rose Shampoo', { type: 'Shampoos' }),
    given('Oud 100 ml', { type: 'Perfumes' }),
  ]) {
    index.put(product);
  }
  const found = (words: string): string[] => {
    const terms = words.split(' ');
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: false };
    return findProducts(index, search).entries.map((entry) => productOf(entry).title);
  };

  it.each([
    ['ipone', ['iPhone 16']],
    ['hedphones', ['AirPods', 'WH-1000XM6']],
    ['headfones', ['AirPods', 'WH-1000XM6']],
    ['hedphones noise cancelling', ['AirPods', 'WH-1000XM6']],
    ['wh1000xm6', ['WH-1000XM6']],
    ['headfones wh1000xm6', ['WH-1000XM6']],
    ['white sneakrs', ['Runa Sneakers']],
    ['leahter bots women', ['Aurora Leather Boots']],
    ['shose', ['Boat Shoes']],
    ['boat', ['Boat Shoes']],
    ['wardrob', ['Oak Wardrobe']],
    ['shmapoo', ['Rose Shampoo']],
    ['zzz', []],
    ['perfum 100ml', ['Oud 100 ml']],
    ['boots', ['Aurora Leather Boots']],
  ])('%j finds %j', (words, titles) => {
    expect(found(words).sort()).toEqual([...titles].sort());
  });

  it('are of letters alone, and not too short', () => {
    expect(nearRoots('ab')).toEqual([]);
    expect(nearRoots('s25')).toEqual([]);
    expect(nearRoots('sneakr')).toContain('trainers');
  });
});
