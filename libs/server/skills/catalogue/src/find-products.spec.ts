import type { CatalogueProduct, ProductSearch } from '@feelori/edges/shopify';
import { productOf } from './catalogue-entry';
import { findProducts } from './find-products';
import { ProductIndex } from './product-index';

interface Given {
  type?: string;
  colour?: string;
  price?: string;
  available?: boolean;
  description?: string;
  tags?: string[];
  skus?: string[];
}

function given(title: string, change: Given = {}): CatalogueProduct {
  const { type = 'Dress', colour = 'Red', price = '60.00', available = true } = change;
  const options = [{ name: 'Colour', value: colour }];
  const variant = {
    id: title,
    sku: null,
    title: colour,
    price,
    available,
    low: false,
    onOrder: false,
    options,
  };
  return {
    product: {
      id: title,
      title,
      description: change.description ?? '',
      productType: type,
      currency: 'USD',
      priceMin: price,
      priceMax: price,
      url: null,
      imageUrl: null,
      available,
      options: [{ name: 'Colour', values: [colour] }],
      variants: [variant],
      partial: false,
    },
    vendor: 'Aurora',
    tags: change.tags ?? [],
    skus: change.skus ?? [],
    stockItems: [],
    createdAt: '2026-01-01T00:00:00Z',
  };
}

describe('products found in memory', () => {
  const index = new ProductIndex();
  for (const product of [
    given('Amelie Wrap Dress', { price: '80.00', skus: ['DR-1001-M'] }),
    given('Linen Shirt', { type: 'Shirt', colour: 'White', price: '45.00', tags: ['summer'] }),
    given('Rain Jacket', { type: 'Jacket', colour: 'Navy', description: 'Waterproof, for every day.' }),
    given('Old Evening Dress', { available: false, price: '30.00' }),
    given('Boot of Suede', { type: 'Boots', colour: 'Brown', price: '120.00' }),
  ]) {
    index.put(product);
  }

  function find(words: string, change: Partial<ProductSearch> = {}): { found: string[]; closest: string[] } {
    const terms = words === '' ? [] : words.split(' ');
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: false, ...change };
    const { entries, closest } = findProducts(index, search);
    return {
      found: entries.map((entry) => productOf(entry).title),
      closest: closest.map((entry) => productOf(entry).title),
    };
  }

  it.each([
    ['wrap dress', ['Amelie Wrap Dress']],
    ['shirts', ['Linen Shirt']],
    ['linnen shirt', ['Linen Shirt']],
    ['AMELIE', ['Amelie Wrap Dress']],
    ['jack', ['Rain Jacket']],
    ['waterproof', ['Rain Jacket']],
    ['summer', ['Linen Shirt']],
    ['dr1001m', ['Amelie Wrap Dress']],
    ['1001', ['Amelie Wrap Dress']],
    ['white shirt', ['Linen Shirt']],
    ['100', []],
    ['coats', []],
  ])('%j finds %j', (words, titles) => {
    expect(find(words).found).toEqual(titles);
  });

  it('puts what is sold out last, and leaves it out on wish', () => {
    expect(find('dress').found).toEqual(['Amelie Wrap Dress', 'Old Evening Dress']);
    expect(find('dress', { inStockOnly: true }).found).toEqual(['Amelie Wrap Dress']);
  });

  it('goes by prices from and to', () => {
    expect(find('', { priceMin: 40, priceMax: 60 }).found.sort()).toEqual(['Linen Shirt', 'Rain Jacket']);
  });

  it('tells what comes closest where nothing fits: at another price, or without a word, but the same kind of thing', () => {
    expect(find('boots', { priceMax: 50 })).toEqual({ found: [], closest: ['Boot of Suede'] });
    expect(find('velvet boots')).toEqual({ found: [], closest: ['Boot of Suede'] });
    expect(find('velvet summer')).toEqual({ found: [], closest: [] });
  });

  it('finds a product by what it is called now, and no more once it is gone', () => {
    const changing = new ProductIndex();
    changing.put(given('Silk Scarf'));
    changing.put({ ...given('Silk Scarf'), tags: ['gift'] });
    const titles = (word: string): number =>
      findProducts(changing, {
        terms: [word],
        category: null,
        priceMin: null,
        priceMax: null,
        inStockOnly: false,
      }).entries.length;
    expect([titles('gift'), titles('scarf')]).toEqual([1, 1]);
    changing.remove('Silk Scarf');
    expect([titles('gift'), titles('scarf')]).toEqual([0, 0]);
  });
});
