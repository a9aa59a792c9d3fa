import type { Product } from '../product';
import { pricedInList, pricedWhole } from './price-product';

const product = (...prices: string[]): Product =>
  ({
    id: '7',
    currency: 'USD',
    priceMin: prices[0],
    priceMax: prices.at(-1),
    partial: false,
    variants: prices.map((price, at) => ({ id: `${71 + at}`, price })),
  }) as Product;
const known = (...prices: string[]) => new Map(prices.map((price, at) => [`${71 + at}`, price]));
const EUROS = { currency: 'EUR', min: '10.00', max: '20.00' };
const told = (priced: Product | null) => priced?.variants.map(({ price }) => price) ?? null;

describe('a product alone at the prices of a country', () => {
  it('has the true price of each variant, by its number', () => {
    const three = product('10.00', '15.00', '20.00');
    expect(told(pricedWhole(three, EUROS, known('10.00', '15.00', '20.00')))).toEqual([
      '10.00',
      '15.00',
      '20.00',
    ]);
    const turned = new Map([...known('10.00', '15.00', '20.00')].reverse());
    expect(told(pricedWhole(three, EUROS, turned))).toEqual(['10.00', '15.00', '20.00']);
    // All the same at home, and not in the country.
    expect(told(pricedWhole(product('9.00', '9.00'), EUROS, known('10.00', '20.00')))).toEqual([
      '10.00',
      '20.00',
    ]);
  });

  it.each([
    ['one', known('10.00', '15.00')],
    ['any', known()],
  ])('is not priced where the price of %s is not known', (_, variants) => {
    expect(pricedWhole(product('10.00', '15.00', '20.00'), EUROS, variants)).toBeNull();
    expect(pricedWhole(product('9.00', '9.00', '9.00'), EUROS, variants)).toBeNull();
  });

  it('needs no price of variants where all cost the same there', () => {
    const one = { currency: 'EUR', min: '12.0', max: '12.00' };
    expect(pricedWhole(product('10.00', '20.00'), one, known())).toMatchObject({
      currency: 'EUR',
      variants: [{ price: '12.0' }, { price: '12.0' }],
    });
  });
});

it('a list tells the range of the country', () => {
  expect(pricedInList(product('9.00', '11.00'), EUROS)).toMatchObject({
    currency: 'EUR',
    priceMin: '10.00',
    priceMax: '20.00',
  });
});
