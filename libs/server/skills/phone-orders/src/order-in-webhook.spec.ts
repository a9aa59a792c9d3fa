import { orderInWebhook } from './order-in-webhook';

const TIMES = { created_at: '2026-11-28T09:00:00-05:00', updated_at: '2026-11-28T10:00:00-05:00' };
const said = (order: object): string => JSON.stringify({ id: 7, ...TIMES, ...order });
const phones = (order: object) => orderInWebhook('orders/create', said(order))?.buyerPhones;

describe('orderInWebhook', () => {
  it.each(['orders/create', 'orders/updated', 'orders/cancelled'])('reads %s', (topic) => {
    expect(orderInWebhook(topic, said({ phone: '+16505550107' }))).toEqual({
      id: '7',
      createdAt: TIMES.created_at,
      updatedAt: TIMES.updated_at,
      buyerPhones: ['+16505550107'],
    });
  });

  it('reads the numbers with the country they were typed in', () => {
    const address = { phone: '0151 23456789', country_code: 'DE' };
    expect(phones({ phone: null, customer: null, shipping_address: address })).toEqual(['+4915123456789']);
    expect(phones({ billing_address: address, shipping_address: null })).toEqual(['+4915123456789']);
    const bill = { phone: '07700 900102', country_code: 'GB' };
    expect(phones({ billing_address: bill, shipping_address: address })).toEqual(['+447700900102']);
    expect(phones({ customer: { phone: '+447700900102' }, shipping_address: address })).toEqual([
      '+447700900102',
    ]);
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ phone: 7, customer: 'x', shipping_address: [], billing_address: { phone: {} } }, []],
    [{ phone: '9'.repeat(10_000) }, []],
    [{ shipping_address: { phone: '0151 23456789', country_code: 'Mars' } }, []],
  ])('finds no number in %j', (order, expected) => {
    const found = phones(order) ?? [];
    expect(found.filter((phone) => phone === '+4915123456789')).toEqual(expected);
  });

  it.each([
    ['products/create', said({})],
    [undefined, said({})],
    ['orders/create', said({ id: '7' })],
    ['orders/create', said({ id: -7 })],
    ['orders/create', said({ created_at: 'today' })],
    ['orders/create', said({ updated_at: null })],
    ['orders/create', 'null'],
    ['orders/create', '[7]'],
    ['orders/create', '{"id":'],
    ['orders/create', '['.repeat(20_000)],
  ])('finds no order in %j of %s', (topic, body) => {
    expect(orderInWebhook(topic, body)).toBeNull();
  });
});
