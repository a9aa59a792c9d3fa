import { messageFee } from './message-fee';

const TEXT = { template: false, offer: false };
const TEMPLATE = { template: true, offer: false };
const NOW = new Date('2026-11-28T10:00:00Z');
const GERMAN = { waId: '4915112345678' };

describe('messageFee', () => {
  it.each([
    [TEXT, NOW, 'service', 0.0456],
    [TEXT, new Date('2026-09-30T23:59:59Z'), 'service', 0],
    [TEXT, new Date('2026-10-01T00:00:00Z'), 'service', 0.0456],
    [TEMPLATE, NOW, 'utility', 0.0456],
    [{ template: true, offer: true }, NOW, 'marketing', 0.1131],
  ])('of %j', (kind, at, category, amount) => {
    expect(messageFee(GERMAN, kind, at)).toEqual({ category, amount, currency: 'EUR' });
  });

  it('goes by the country of the customer, and is not known without one', () => {
    expect(messageFee({ waId: '919876500105' }, TEXT, NOW).amount).toBe(0.0012);
    expect(messageFee({ userId: 'IN.1349' }, TEXT, NOW).amount).toBe(0.0012);
    expect(messageFee({}, TEXT, NOW).amount).toBeNull();
  });
});
