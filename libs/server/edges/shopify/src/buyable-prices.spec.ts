import { buyablePrices } from './buyable-prices';
import { pricedWhole } from './markets/price-product';
import { fits } from './product-search';
import { readProduct } from './read-product';
import { page, product, variant } from './testing/product-nodes';

const cheap = (availableForSale: boolean) => variant({ price: '49.99', availableForSale });
const dear = variant({ id: 'gid://shopify/ProductVariant/72', price: '59.99' });
const read = (soldOut: boolean, more = false) =>
  readProduct(product({ variants: page([cheap(!soldOut), dear], more ? 'next' : null) }))!;
const search = { terms: [], category: null, priceMin: null, priceMax: 55, inStockOnly: false };

describe('the prices of a product of which some is sold out', () => {
  it('are those of what can be bought', () => {
    expect(read(true)).toMatchObject({ priceMin: '59.99', priceMax: '59.99' });
    expect(read(false)).toMatchObject({ priceMin: '49.99', priceMax: '59.99' });
    const variants = ['9.00', '10.00', '8.00', '7.00'].map((price, at) => ({ price, available: at < 3 }));
    expect(buyablePrices(variants)).toEqual({ priceMin: '8.00', priceMax: '10.00' });
  });

  it('are those of all where nothing can be bought, or not all is known', () => {
    const none = readProduct(product({ variants: page([cheap(false)]) }));
    expect(none).toMatchObject({ available: false, priceMin: '49.99', priceMax: '59.99' });
    expect(read(true, true)).toMatchObject({ priceMin: '49.99', priceMax: '59.99' });
  });

  it('decide what fits a limit', () => {
    expect([fits(read(true), search), fits(read(false), search), fits(read(true, true), search)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('are so in the money of a country too', () => {
    const prices = new Map([
      ['71', '40.00'],
      ['72', '50.00'],
    ]);
    const euros = { currency: 'EUR', min: '40.00', max: '50.00' };
    expect(pricedWhole(read(true), euros, prices)).toMatchObject({ priceMin: '50.00', priceMax: '50.00' });
  });
});
