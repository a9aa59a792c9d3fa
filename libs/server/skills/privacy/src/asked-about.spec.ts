import { askedAbout } from './asked-about';

const body = (customer: unknown): string => JSON.stringify({ shop_id: 1, customer });

describe('askedAbout', () => {
  it.each([
    ['customers/redact', body({ id: 7, phone: '+1 (650) 555-0101' }), '16505550101'],
    ['customers/data_request', body({ phone: '+447700900102' }), '447700900102'],
    ['customers/redact', body({ phone: null }), null],
    ['customers/redact', body({ phone: '12' }), null],
    ['customers/redact', body(null), null],
    ['customers/redact', 'null', null],
    ['customers/redact', '{', null],
    ['customers/redact', body({ phone: '9'.repeat(10_000) }), null],
    ['shop/redact', body({ phone: '+447700900102' }), null],
  ])('%s of %s is about %s', (topic, text, phone) =>
    expect(askedAbout(topic, text)).toEqual({ topic, phone }),
  );

  it.each(['products/update', undefined, 7])('is nothing for %s', (topic) => {
    expect(askedAbout(topic, body({ phone: '+447700900102' }))).toBeNull();
  });
});
