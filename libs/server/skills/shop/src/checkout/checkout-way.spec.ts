import type { CartVariant } from '@feelori/edges/shopify';
import { type CartLine, lineOf } from './cart';
import { type CartToPay, checkoutWay } from './checkout-way';

function line(variantId: string, change: Partial<CartVariant> = {}): CartLine {
  const rest = { productId: '7', title: 'Dress', variantTitle: 'M', currency: 'USD', available: true };
  return lineOf({ variantId, price: '49.90', most: null, inOnlineStore: true, ...rest, ...change }, 1);
}
const headless = line('2', { inOnlineStore: false });
const soldOut = line('3', { inOnlineStore: false, available: false });

function cart(change: Partial<CartToPay> = {}): CartToPay {
  return { lines: [line('1')], code: '', country: null, shopUrl: 'https://shop.example', ...change };
}

describe('the way from a cart to the checkout', () => {
  it.each<[string, Partial<CartToPay>]>([
    ['what has a page in the shop', {}],
    ['a code a link can name', { code: 'SUMMER-10' }],
    ['a country with prices of its own', { country: 'IN' }],
    ['something without a page that is sold out', { lines: [line('1'), soldOut] }],
    ['nothing to buy', { lines: [soldOut] }],
  ])('is a permalink for %s, whatever else may be made', (_, change) => {
    expect(checkoutWay(cart(change), true)).toEqual(checkoutWay(cart(change), false));
    expect(checkoutWay(cart(change), true).kind).toBe('permalink');
  });

  it.each<[string, string, Partial<CartToPay>]>([
    ['not_in_store', 'something without a page in the shop', { lines: [line('1'), headless] }],
    ['code', 'a code no link can name', { code: 'ANN & BEN 10' }],
    ['no_storefront', 'a shop without an address', { shopUrl: '' }],
  ])('is a draft order (%s) for %s, where one may be made', (why, _, change) => {
    expect(checkoutWay(cart(change), true)).toEqual({ kind: 'draft', why });
    expect(checkoutWay(cart(change), false).kind).toBe('permalink');
  });

  it('is a link to what it can hold where no draft may be made, and says what it leaves out', () => {
    const lines = [line('1'), headless];
    expect(checkoutWay(cart({ lines, code: 'ANN & BEN 10', country: 'IN' }), false)).toEqual({
      kind: 'permalink',
      url: 'https://shop.example/cart/1:1?country=IN',
      code: '',
      codeToType: 'ANN & BEN 10',
      left: [headless],
    });
  });

  it('is no link where nothing of it has a page: then no code is to be typed anywhere', () => {
    const way = checkoutWay(cart({ lines: [headless], code: 'ANN & BEN 10' }), false);
    expect(way).toMatchObject({ url: null, code: '', codeToType: '', left: [headless] });
  });
});
