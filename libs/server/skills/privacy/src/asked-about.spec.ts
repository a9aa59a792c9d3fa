import { askedAbout } from './asked-about';

const asked = (said: object): string =>
  JSON.stringify({ shop_id: 1, shop_domain: 'a.myshopify.com', ...said });
const body = (customer: unknown): string => asked({ customer, orders_to_redact: [] });
const request = (customer: unknown): string => asked({ customer, data_request: { id: 9 } });

describe('askedAbout', () => {
  it.each([
    ['customers/redact', body({ id: 7, phone: '+1 (650) 555-0101' }), '16505550101'],
    ['customers/data_request', request({ phone: '+447700900102' }), '447700900102'],
    ['customers/redact', body({ phone: null }), null],
    ['customers/redact', body({ phone: '12' }), null],
    ['customers/redact', body({ phone: '9'.repeat(10_000) }), null],
    ['shop/redact', asked({}), null],
  ])('%s of %s is about %s', (topic, text, phone) =>
    expect(askedAbout(topic, text)).toEqual({ topic, phone, orderIds: [] }),
  );

  it('names the orders to forget', () => {
    const text = asked({ customer: {}, orders_to_redact: [299938, '7', null, 280263] });
    expect(askedAbout('customers/redact', text)).toMatchObject({ orderIds: ['299938', '280263'] });
  });

  it.each([
    ['customers/redact', request({ phone: '+447700900102' })],
    ['customers/redact', asked({ customer: { phone: '+447700900102' } })],
    ['customers/redact', asked({ orders_to_redact: {}, customer: { phone: '+447700900102' } })],
    ['customers/redact', JSON.stringify({ id: 7, phone: '+447700900102' })],
    ['customers/redact', body(null)],
    ['customers/redact', 'null'],
    ['customers/redact', '{'],
    ['customers/redact', '[]'],
    ['customers/data_request', body({ phone: '+447700900102' })],
    ['shop/redact', body({ phone: '+447700900102' })],
    ['shop/redact', '{}'],
  ])('%s cannot be read in %s, which was signed for something else', (topic, text) =>
    expect(askedAbout(topic, text)).toBe('unreadable'),
  );

  it.each(['products/update', undefined, 7])('is nothing for %s', (topic) => {
    expect(askedAbout(topic, body({ phone: '+447700900102' }))).toBeNull();
  });
});
