import type { OrderedItem } from '@feelori/contracts';
import type { CartVariant } from '@feelori/edges/shopify';
import { cartOf, totalOf } from './cart';
import { cartLink } from './cart-link';
import { buyTap, readBuyTap, readVariantTap, variantTap } from './checkout-taps';
import { pricedThere } from './priced-there';

function variant(variantId: string, change: Partial<CartVariant> = {}): CartVariant {
  const rest = {
    productId: '7',
    title: 'Dress',
    variantTitle: 'M',
    currency: 'USD',
    available: true,
    inOnlineStore: true,
  };
  return { variantId, price: '49.90', most: null, ...rest, ...change };
}

function item(productRetailerId: string, quantity = 1, itemPrice = 49.9, currency = 'USD'): OrderedItem {
  return { productRetailerId, quantity, itemPrice, currency };
}

const known = new Map([
  ['1', variant('1')],
  ['SKU-1', variant('1')],
  ['2', variant('2', { most: 2 })],
  ['3', variant('3', { available: false })],
  ['4', variant('4', { price: '12.500', currency: 'KWD' })],
]);

describe('a cart against the shop', () => {
  it('has each thing once, whatever it was called', () => {
    const { lines } = cartOf([item('1', 2), item('SKU-1', 3)], known);
    expect(lines.map(({ quantity }) => quantity)).toEqual([5]);
    expect(totalOf(lines)).toBe('249.50');
  });

  it('has no more than can be had, nothing that is sold out, and no piece of what the shop does not have', () => {
    const { lines, unknown } = cartOf(
      [item('2', 5), item('3'), item('nine'), item('1', 0), item('1', -3)],
      known,
    );
    expect(lines.map(({ quantity, asked }) => [quantity, asked])).toEqual([
      [2, 5],
      [0, 1],
    ]);
    expect(unknown).toBe(3);
    expect(cartOf([item('1', 1e9)], known).lines[0]?.quantity).toBe(99);
  });

  it.each([
    ['the same', item('1'), null],
    ['another', item('1', 1, 39.9), 39.9],
    ['of another currency, which says nothing', item('1', 1, 39.9, 'EUR'), null],
    ['the same in three decimals', item('4', 1, 12.5, 'KWD'), null],
  ])('notices a price that is %s', (_, one, other) => {
    expect(cartOf([one], known).lines[0]?.otherPrice).toBe(other);
  });

  it('costs what its prices say, to the last decimal', () => {
    expect(totalOf(cartOf([item('4', 3, 12.5, 'KWD')], known).lines)).toBe('37.500');
    expect(totalOf([])).toBe('0');
  });
});

describe('the link to the checkout', () => {
  const { lines } = cartOf([item('1', 2), item('2'), item('3')], known);

  it('is on the shop and holds what can be bought', () => {
    expect(cartLink('https://shop.example', lines)).toBe('https://shop.example/cart/1:2,2:1');
    expect(cartLink('https://shop.example/', lines, { code: 'SUMMER-10' })).toBe(
      'https://shop.example/cart/1:2,2:1?discount=SUMMER-10',
    );
  });

  it.each([['A B'], ['x&checkout[email]=a'], [''], ['x'.repeat(61)]])('leaves out the code %j', (code) => {
    expect(cartLink('https://shop.example', lines, { code })).not.toContain('?');
  });

  it('leads to the prices of a country, and to no other address', () => {
    const link = (country: string, code = '') => cartLink('https://shop.example', lines, { country, code });
    expect(link('IN')).toBe('https://shop.example/cart/1:2,2:1?country=IN');
    expect(link('IN', 'SUMMER-10')).toBe('https://shop.example/cart/1:2,2:1?discount=SUMMER-10&country=IN');
    expect(link('I&')).toBe('https://shop.example/cart/1:2,2:1');
  });

  it('is none without anything to buy, or without a shop', () => {
    expect(cartLink('https://shop.example', cartOf([item('3')], known).lines)).toBeNull();
    expect(cartLink('', lines)).toBeNull();
  });
});

describe('a cart at the prices of a country', () => {
  const variants = new Map([
    ['1', variant('1')],
    ['2', variant('2', { price: '20.00' })],
  ]);
  const rupees = (amount: string) => ({ currency: 'INR', amount });
  const there = (...prices: [string, ReturnType<typeof rupees>][]) =>
    pricedThere(variants, { country: 'IN', prices: new Map(prices) });

  it('has of each what Shopify tells of it', () => {
    const priced = there(['1', rupees('4000.0')], ['2', rupees('1600.0')]);
    expect([...(priced ?? [])].map(([, { price, currency }]) => [price, currency])).toEqual([
      ['4000.0', 'INR'],
      ['1600.0', 'INR'],
    ]);
  });

  it('keeps the prices of the shop where one is not told, or in other money', () => {
    expect(there(['1', rupees('4000.0')])).toBeNull();
    expect(there(['1', rupees('4000.0')], ['2', { currency: 'USD', amount: '20.0' }])).toBeNull();
  });
});

describe('taps on the way there', () => {
  it.each([
    [buyTap('7'), { productId: '7', picks: [], page: 0 }],
    [buyTap('7', [2, 10], 3), { productId: '7', picks: [2, 10], page: 3 }],
    ['buy:x', null],
    ['buy:7:1.2.3.4.5', null],
  ])('%s', (id, said) => expect(readBuyTap(id)).toEqual(said));

  it('name product and variant', () => {
    expect(readVariantTap(variantTap('7', '71'))).toEqual({ productId: '7', variantId: '71' });
    expect(readVariantTap('variant:7')).toBeNull();
  });
});
