import type { CartVariant } from '@feelori/edges/shopify';
import { LANGUAGES } from '@feelori/skills/tools';
import { lineOf } from './cart';
import type { CheckoutFound } from './checkout-found';
import { CHECKOUT } from './checkout-subject';

function line(title: string, price: string) {
  const rest = { variantTitle: 'M', currency: 'USD', available: true, inOnlineStore: true, most: null };
  const variant: CartVariant = { variantId: '1', productId: '7', title, price, ...rest };
  return lineOf(variant, 2);
}
const dress = line('Dress', '49.90');
const scarf = line('Scarf', '10.00');
const cart: Extract<CheckoutFound, { kind: 'cart' }> = {
  kind: 'cart',
  cart: { lines: [dress, scarf], unknown: 0 },
  ...{ url: 'https://shop.example/cart/1:2', code: '', ownMoney: false, imageUrl: null },
};

describe('a cart on the way to the checkout', () => {
  it.each(LANGUAGES)('names what a link cannot hold, and counts it into nothing (%s)', (language) => {
    const found: CheckoutFound = { ...cart, left: [scarf], codeToType: 'ANN & BEN 10' };
    const [message] = CHECKOUT.render([found], { lead: null, language, spoken: false });
    const { text = '' } = message as { text?: string };
    expect(message?.kind).toBe('link');
    expect(text).toContain('*Scarf*');
    expect(text).not.toContain('2 × *Scarf*');
    expect(text).toContain('ANN & BEN 10');
    expect(CHECKOUT.evidence(found, new Date(0)).amounts).toEqual([49.9, 10, 99.8]);
  });

  it.each(LANGUAGES)('tells what the shop says that it comes to, which may then be said (%s)', (language) => {
    const found: CheckoutFound = { ...cart, settled: { amount: '107.82', currency: 'USD' } };
    const [message] = CHECKOUT.render([found], { lead: null, language, spoken: false });
    expect(JSON.stringify(message)).toMatch(/107[.,]82/);
    expect(CHECKOUT.evidence(found, new Date(0)).amounts).toContain(107.82);
  });
});
