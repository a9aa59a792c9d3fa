import type { Product, ProductSearch } from '@feelori/edges/shopify';
import { closestOf, inOrder, inOwnMoney, rateOf } from './market-search';

const product = (id: string, price: string, available = true): Product =>
  ({ id, priceMin: price, priceMax: price, available }) as Product;
const priced = (id: string, price: string, available = true) => {
  const there = product(id, price, available);
  return { own: there, there };
};
const unpriced = (id: string, price: string) => ({ own: product(id, price), there: null });
const search = (change: Partial<ProductSearch>): ProductSearch => ({
  terms: [],
  category: null,
  priceMin: null,
  priceMax: null,
  inStockOnly: false,
  ...change,
});

describe('a search at the prices of a country', () => {
  it('knows the rate by a product that costs something in both, and by no other', () => {
    expect(rateOf({ own: product('1', '50.00'), there: product('1', '4000') })).toBe(80);
    expect(rateOf({ own: product('1', '0.00'), there: product('1', '0') })).toBeNull();
    expect(rateOf(unpriced('1', '50.00'))).toBeNull();
  });

  it('looks widely in the money of the shop, and drops limits it cannot convert', () => {
    const { priceMin, priceMax } = inOwnMoney(search({ priceMin: 800, priceMax: 8000 }), 80);
    expect([priceMin, priceMax]).toEqual([expect.closeTo(6.5), expect.closeTo(135)]);
    expect(inOwnMoney(search({ priceMax: 8000 }), null)).toMatchObject({ priceMin: null, priceMax: null });
  });

  const ids = (all: Parameters<typeof inOrder>[0], change: Partial<ProductSearch>, rate: number | null = 1) =>
    inOrder(all, search(change), rate).map(({ own }) => own.id);

  it('keeps what truly fits, in the order that is wanted', () => {
    const all = [priced('sold', '10', false), priced('dear', '90'), priced('b', '50'), priced('a', '40')];
    expect(ids(all, { priceMax: 60, sort: 'price_up' })).toEqual(['a', 'b', 'sold']);
    expect(ids(all, { priceMin: 45 })).toEqual(['dear', 'b']);
  });

  it('counts what has no price there at the rate, not by its number in other money', () => {
    const all = [unpriced('dear', '1500'), unpriced('cheap', '20'), priced('there', '1900')];
    expect(ids(all, { priceMax: 2000, sort: 'price_up' }, 80)).toEqual(['cheap', 'there']);
    const mixed = [unpriced('b', '20'), { own: product('a', '10'), there: product('a', '800') }];
    expect(ids(mixed, { sort: 'price_up' }, null)).toEqual(['a', 'b']);
  });

  it("puts behind what comes closest what is a child's, where nobody asks for that, and then what is sold out", () => {
    const dress = (id: string, price: string, productType: string, available = true): Product =>
      ({ ...product(id, price, available), title: 'Dress', productType }) as Product;
    const all = [
      dress('sold', '60', 'Dresses', false),
      dress('kids', '60', 'Kids'),
      dress('far', '90', 'Dresses'),
      dress('near', '70', 'Dresses'),
    ];
    const closest = (...terms: string[]): string[] =>
      closestOf(all, search({ terms, priceMax: 60 })).map(({ id }) => id);
    expect(closest('dress')).toEqual(['near', 'far', 'kids', 'sold']);
    expect(closest('kids', 'dress')).toEqual(['kids', 'near', 'far', 'sold']);
  });
});
