import { productOf } from './catalogue-entry';
import { findProducts } from './find-products';
import { ProductIndex } from './product-index';
import { given } from './testing/given';
import { sameSku } from './with-sku';

describe('a product by its SKU', () => {
  const index = new ProductIndex();
  for (const product of [
    given('Oslo Oak Table', { type: 'Tables', skus: ['OS-TB-03-140', 'OS-TB-03-180'] }),
    given('Oslo Oak Bench', { type: 'Benches', skus: ['OS-TB-04'] }),
    given('Bergen Table', { type: 'Tables', skus: ['OS-TB-033'] }),
    given('Rose Serum', { type: 'Serums', skus: ['40012345'], description: 'Beside OS-TB-04.' }),
    given('S25 Case', { type: 'Cases', skus: ['CS-S25'] }),
    given('S25 Phone', { type: 'Phones', skus: ['S25'] }),
  ]) {
    index.put(product);
  }
  const found = (...terms: string[]): string[] => {
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: false };
    return findProducts(index, search).entries.map((entry) => productOf(entry).title);
  };

  it.each([
    [['OS-TB-03-180'], ['Oslo Oak Table']],
    [['ostb03140'], ['Oslo Oak Table']],
    [['OS-TB-03'], ['Oslo Oak Table']],
    [['os tb 04'], ['Oslo Oak Bench']],
    [['OS-TB-04', 'table'], ['Oslo Oak Bench']],
    [['OS-TB-033'], ['Bergen Table']],
    [['40012345'], ['Rose Serum']],
    [['OS-TB-05'], []],
    [['s25', 'case'], ['S25 Case']],
    [['s25'], ['S25 Phone']],
  ])('%j is %j and nothing else', (terms, titles) => {
    expect(found(...terms)).toEqual(titles);
  });

  it('is the same in every spelling', () => {
    expect(sameSku('OS-TB-03-140', 'os tb 03 140')).toBe(true);
    expect(sameSku('OS-TB-03-140', 'OS-TB-03')).toBe(false);
  });
});
