import { checkoutOfWebhook } from './checkout-of-webhook';

const BODY = {
  token: 'b1946ac92492d2347c6235b4d2611184',
  abandoned_checkout_url: 'https://shop.example/1/checkouts/ac/b19/recover?key=k',
  phone: '+16505550101',
  created_at: '2026-11-28T05:00:00-05:00',
  updated_at: '2026-11-28T05:05:00-05:00',
  completed_at: null,
  customer_locale: 'es-MX',
  presentment_currency: 'USD',
  total_price: '98.00',
  line_items: [{ title: ' Azure\ndress ', quantity: 2 }],
};
const read = (change: object, topic = 'checkouts/update') =>
  checkoutOfWebhook(topic, JSON.stringify({ ...BODY, ...change }));

it('says of an open checkout what lies in it, whose it is and how to get back', () => {
  expect(read({ customer: { id: 7 } }, 'checkouts/create')).toEqual({
    kind: 'open',
    phones: ['+16505550101'],
    checkout: {
      ...{ token: BODY.token, url: BODY.abandoned_checkout_url, items: '2 × Azure dress' },
      ...{ total: '98.00', currency: 'USD', locale: 'es-MX', shopCustomerId: '7' },
      startedAt: new Date('2026-11-28T10:00:00Z'),
      changedAt: new Date('2026-11-28T10:05:00Z'),
    },
  });
});

it('names three things, and that there are more', () => {
  const line_items = ['A', 'B', 'C', 'D'].map((title) => ({ title, quantity: 1 }));
  expect(read({ line_items })).toMatchObject({ checkout: { items: '1 × A, 1 × B, 1 × C, …' } });
});

it.each<[string, object, string[]]>([
  ['the buyer, not who gets the parcel', { shipping_address: { phone: '+16505550909' } }, ['+16505550101']],
  [
    'who gets the parcel, where there is no other',
    { phone: null, shipping_address: { phone: '(650) 555-0909', country_code: 'US' } },
    ['+16505550909'],
  ],
  [
    'all the buyer’s own',
    { customer: { phone: '+16505550202' }, billing_address: { phone: '+16505550101' } },
    ['+16505550101', '+16505550202'],
  ],
])('it is of %s', (_, change, phones) => expect(read(change)).toMatchObject({ phones }));

it('was ordered once Shopify says so, of the checkout or of the order', () => {
  const ordered = { kind: 'ordered', token: BODY.token };
  expect(read({ completed_at: '2026-11-28T10:06:00Z' })).toEqual(ordered);
  expect(checkoutOfWebhook('orders/create', JSON.stringify({ id: 7, checkout_token: BODY.token }))).toEqual(
    ordered,
  );
});

it.each<[string, object]>([
  ['without a number', { phone: null }],
  ['with a number that is none', { phone: 'call me' }],
  [
    'who gets a present, though its buyer’s number cannot be read',
    { phone: '0', shipping_address: { phone: '+16505550909' } },
  ],
  ['without a way back', { abandoned_checkout_url: undefined }],
  ['with a way that is no page', { abandoned_checkout_url: 'javascript:alert(1)' }],
  ['with a way that hides where it leads', { abandoned_checkout_url: 'https://shop.example@evil.example/' }],
  ['with nothing in it', { line_items: [] }],
  ['with a token that is none', { token: 'a#b' }],
  ['without its times', { updated_at: 'soon' }],
])('tells nothing %s', (_, change) => expect(read(change)).toBeNull());

it.each([
  ['carts/update', '{}'],
  ['constructor', '{}'],
  [undefined, '{}'],
  ['orders/create', '{"id":7,"checkout_token":null}'],
  ['checkouts/update', 'null'],
  ['checkouts/update', '[7]'],
  ['checkouts/update', '{"token":'],
  ['checkouts/update', '['.repeat(20_000)],
])('%s %s tells of none', (topic, body) => expect(checkoutOfWebhook(topic, body)).toBeNull());
