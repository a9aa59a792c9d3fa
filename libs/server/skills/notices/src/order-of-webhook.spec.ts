import { orderOfWebhook } from './order-of-webhook';

it.each([
  ['orders/create', '{"id":7}', '7'],
  ['orders/updated', '{"id":7}', '7'],
  ['orders/cancelled', '{"id":7}', '7'],
  ['order_transactions/create', '{"id":1,"order_id":7}', '7'],
  ['fulfillments/create', '{"id":1,"order_id":7}', '7'],
  ['fulfillments/update', '{"id":1,"order_id":7}', '7'],
  ['fulfillment_events/create', '{"id":1,"order_id":7}', '7'],
  ['fulfillments/update', '{"id":7}', null],
  ['products/update', '{"id":7}', null],
  ['constructor', '{"id":7}', null],
  [undefined, '{"id":7}', null],
  ['orders/create', '{"id":"7"}', null],
  ['orders/create', '{"id":-7}', null],
  ['orders/create', '{"id":1e300}', null],
  ['orders/create', 'null', null],
  ['orders/create', '[7]', null],
  ['orders/create', '{"id":', null],
  ['orders/create', '['.repeat(20_000), null],
])('%s %s tells of order %s', (topic, body, order) => expect(orderOfWebhook(topic, body)).toBe(order));
