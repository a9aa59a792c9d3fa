import type { Product } from '@feelori/edges/shopify';
import { choiceOf } from './variant-rows';

/** Variants of all these values; `sold` says which are sold out. */
function product(
  options: Record<string, readonly string[]>,
  sold: (values: readonly string[]) => boolean = () => false,
): Product {
  const names = Object.keys(options);
  const all = Object.values(options).reduce<string[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
  return {
    id: '7',
    title: 'Dress',
    description: '',
    productType: '',
    currency: 'USD',
    priceMin: '10.00',
    priceMax: '10.00',
    url: null,
    imageUrl: null,
    available: true,
    options: names.map((name) => ({ name, values: [...(options[name] ?? [])] })),
    variants: all.map((values, at) => ({
      id: String(at + 1),
      sku: null,
      title: values.join(' / '),
      price: '10.00',
      available: !sold(values),
      low: false,
      onOrder: false,
      options: values.map((value, place) => ({ name: names[place] ?? '', value })),
    })),
    partial: false,
  };
}

const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `${30 + at}`);
const choose = (of: Product, picks: number[] = [], page = 0) => choiceOf(of, { picks, page }, 'en');

describe('what can be chosen of a product', () => {
  it('is what can be bought, with its price', () => {
    const { of, rows, more } = choose(product({ Size: ['S', 'M', 'L'] }, ([size]) => size === 'M'));
    expect([of, more]).toEqual(['Size', false]);
    expect(rows).toEqual([
      { id: 'variant:7:1', title: 'S', description: '$10.00' },
      { id: 'variant:7:3', title: 'L', description: '$10.00' },
    ]);
  });

  it('is one option after the other where there are many, without values of which nothing is left', () => {
    const shoes = product(
      { Colour: ['Red', 'Blue', 'Green'], Size: many(12) },
      ([colour]) => colour === 'Blue',
    );
    expect(choose(shoes).rows).toEqual([
      { id: 'buy:7:0', title: 'Red' },
      { id: 'buy:7:2', title: 'Green' },
    ]);
    const sizes = choose(shoes, [2]);
    expect(sizes).toMatchObject({ of: 'Size', more: true });
    expect(sizes.rows).toHaveLength(9);
    expect(choose(shoes, [2], 1).rows.map(({ title }) => title)).toEqual(['39', '40', '41']);
    expect(choose(shoes, [2, 11])).toMatchObject({ rows: [{ id: 'variant:7:36' }], more: false });
  });

  it('is nothing where all is sold out, or a tap names what is not there', () => {
    expect(choose(product({ Size: ['S'] }, () => true)).rows).toEqual([]);
    expect(choose(product({ Size: ['S'] }), [9]).rows).toEqual([]);
    expect(choose(product({ Size: many(40) }), [], 99).rows).toEqual([]);
  });
});
