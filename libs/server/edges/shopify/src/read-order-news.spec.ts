import { type NewsNode, readOrderNews } from './read-order-news';

const parcel = {
  id: 'gid://shopify/Fulfillment/9',
  status: 'SUCCESS',
  displayStatus: 'IN_TRANSIT',
  requiresShipping: true,
  createdAt: '2026-11-28T08:00:00Z',
  inTransitAt: '2026-11-28T09:00:00Z',
  updatedAt: '2026-11-28T09:00:00Z',
  estimatedDeliveryAt: null,
  deliveredAt: null,
  trackingInfo: [],
};
const address = (phone: string | null) => ({ phone, countryCodeV2: 'US' });
const node = (change: Partial<NewsNode> = {}): NewsNode => ({
  id: 'gid://shopify/Order/7',
  name: '#1007',
  phone: null,
  createdAt: '2026-11-28T07:00:00Z',
  updatedAt: '2026-11-28T09:00:00Z',
  cancelledAt: null,
  displayFinancialStatus: 'PAID',
  displayFulfillmentStatus: 'FULFILLED',
  returnStatus: null,
  currentTotalPriceSet: { presentmentMoney: { amount: '1.00', currencyCode: 'USD' } },
  customer: null,
  shippingAddress: address('(650) 555-0107'),
  billingAddress: null,
  fulfillments: [parcel],
  lineItems: { nodes: [] },
  customerLocale: 'fr-CA',
  sourceName: 'web',
  transactions: [],
  ...change,
});
const read = (change?: Partial<NewsNode>) => readOrderNews(node(change), 'Asia/Kolkata');

it('has the parcels with what tells them apart', () => {
  expect(read().parcels).toMatchObject([{ id: '9', status: 'IN_TRANSIT', isSent: true, tracking: null }]);
  expect(read()).toMatchObject({ locale: 'fr-CA', inStore: false, timeZone: 'Asia/Kolkata' });
  expect(read({ sourceName: 'pos' }).inStore).toBe(true);
});

it.each<[string[], Partial<NewsNode>]>([
  [['+16505550107'], {}],
  [['+16505550101'], { billingAddress: { phone: '6505550101' } }],
  [['+16505550102', '+16505550101'], { phone: '+16505550102', billingAddress: { phone: '6505550101' } }],
  [['+447700900102'], { billingAddress: { phone: '07700 900102', countryCodeV2: 'GB' } }],
  [[], { shippingAddress: address(null) }],
  [[], { shippingAddress: null }],
  [[], { shippingAddress: address('call me') }],
])('has the numbers of the buyer %j', (phones, change) => expect(read(change).buyerPhones).toEqual(phones));

it('knows of the last try to pay whether it failed', () => {
  const at = (second: number, status: string, kind = 'SALE') => ({
    ...{ kind, status },
    createdAt: `2026-11-28T10:00:0${second}Z`,
  });
  const failedAt = (...transactions: NewsNode['transactions']) => read({ transactions }).paymentFailedAt;
  expect(failedAt()).toBeNull();
  expect(failedAt(at(1, 'FAILURE'))).toBe('2026-11-28T10:00:01Z');
  expect(failedAt(at(2, 'SUCCESS'), at(1, 'FAILURE'))).toBeNull();
  expect(failedAt(at(1, 'SUCCESS', 'AUTHORIZATION'), at(2, 'ERROR', 'CAPTURE'))).toBe('2026-11-28T10:00:02Z');
  expect(failedAt(at(1, 'FAILURE', 'REFUND'))).toBeNull();
});
