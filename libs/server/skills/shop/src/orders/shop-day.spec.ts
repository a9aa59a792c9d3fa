import { shopDay, shopDayWords } from './shop-day';

const LA = { timeZone: 'America/Los_Angeles' };

describe('a day of an order', () => {
  it.each([
    ['2026-11-02T03:30:00Z', LA, '2026-11-01'],
    // The night in which summer time ends there, and the one in which it begins.
    ['2026-11-01T06:59:00Z', LA, '2026-10-31'],
    ['2026-11-01T07:00:00Z', LA, '2026-11-01'],
    ['2026-11-02T07:59:00Z', LA, '2026-11-01'],
    ['2026-11-02T08:00:00Z', LA, '2026-11-02'],
    ['2026-03-09T06:59:59Z', LA, '2026-03-08'],
    ['2026-03-09T07:00:00Z', LA, '2026-03-09'],
    ['2026-12-31T11:00:00Z', { timeZone: 'Pacific/Kiritimati' }, '2027-01-01'],
    ['2026-10-31T18:30:00Z', { timeZone: 'Asia/Kolkata' }, '2026-11-01'],
    ['soon', LA, 'soon'],
  ])('of %s in %j is %s', (iso, zone, expected) => {
    expect(shopDay(iso, zone)).toBe(expected);
  });

  it.each([
    ['en', 'Nov 1, 2026'],
    ['es', '1 nov 2026'],
  ])('is said in %s as %s', (language, expected) => {
    expect(shopDayWords('2026-11-02T03:30:00Z', LA, language)).toBe(expected);
  });

  it('has the digits 0 to 9 in Arabic and Hindi too', () => {
    for (const language of ['ar', 'hi']) {
      expect(shopDayWords('2026-11-02T03:30:00Z', LA, language)).toMatch(/2026/);
    }
  });
});
