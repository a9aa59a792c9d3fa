import type { Product, ProductSearch } from '@feelori/edges/shopify';
import { inOrder, inOwnMoney, rateOf } from './market-search';

const product = (id: string, price: string, available = true): Product =>
  ({ id, priceMin: price, priceMax: price, available }) as Product;
const search = (change: Partial<ProductSearch>): ProductSearch => ({
  terms: [],
  category: null,
  priceMin: null,
  priceMax: null,
  inStockOnly: false,
  ...change,
});

describe('a search at the prices of a country', () => {
  it('knows the rate by a product that costs something in both', () => {
    expect(rateOf(product('1', '50.00'), product('1', '4000'))).toBe(80);
    expect(rateOf(product('1', '0.00'), product('1', '0'))).toBeNull();
    expect(rateOf(undefined, undefined)).toBeNull();
  });

  it('looks widely in the money of the shop, and drops limits it cannot convert', () => {
    const { priceMin, priceMax } = inOwnMoney(search({ priceMin: 800, priceMax: 8000 }), 80);
    expect([priceMin, priceMax]).toEqual([expect.closeTo(6.5), expect.closeTo(135)]);
    expect(inOwnMoney(search({ priceMax: 8000 }), null)).toMatchObject({ priceMin: null, priceMax: null });
  });

  it('keeps what truly fits, in the order that is wanted', () => {
    const all = [product('sold', '10', false), product('dear', '90'), product('b', '50'), product('a', '40')];
    const ids = (change: Partial<ProductSearch>) => inOrder(all, search(change)).map(({ id }) => id);
    expect(ids({ priceMax: 60, sort: 'price_up' })).toEqual(['a', 'b', 'sold']);
    expect(ids({ priceMin: 45 })).toEqual(['dear', 'b']);
  });
});
