import { dayBegin, dayBeginAfter, hourBegin } from './clock-spans';

const at = (time: string): Date => new Date(time);
const iso = (date: Date): string => date.toISOString().slice(0, 16);

describe('hours and days as clocks of a zone show them', () => {
  it.each([
    ['UTC', '2026-11-28T10:40:00Z', '2026-11-28T10:00', '2026-11-28T00:00'],
    ['Asia/Kolkata', '2026-11-28T10:40:00Z', '2026-11-28T10:30', '2026-11-27T18:30'],
    ['Asia/Kolkata', '2026-11-28T18:29:00Z', '2026-11-28T17:30', '2026-11-27T18:30'],
    ['Asia/Kathmandu', '2026-11-28T10:10:00Z', '2026-11-28T09:15', '2026-11-27T18:15'],
    ['America/New_York', '2026-11-28T03:10:00Z', '2026-11-28T03:00', '2026-11-27T05:00'],
  ])('%s at %s', (zone, moment, hour, day) => {
    expect(iso(hourBegin(at(moment), zone))).toBe(hour);
    expect(iso(dayBegin(at(moment), zone))).toBe(day);
  });

  it('days are as long as they are where clocks are changed', () => {
    const noon = at('2026-03-29T10:00:00Z');
    expect(iso(dayBegin(noon, 'Europe/Berlin'))).toBe('2026-03-28T23:00');
    expect(iso(dayBeginAfter(noon, 1, 'Europe/Berlin'))).toBe('2026-03-29T22:00');
    expect(iso(dayBeginAfter(noon, -1, 'Europe/Berlin'))).toBe('2026-03-27T23:00');
    // Clocks there go from midnight to one, so the day begins at one.
    expect(iso(dayBegin(at('2026-04-24T12:00:00Z'), 'Africa/Cairo'))).toBe('2026-04-23T22:00');
    // And here from midnight back to eleven: the day begins when it is midnight for good.
    expect(iso(dayBegin(at('2026-10-30T12:00:00Z'), 'Africa/Cairo'))).toBe('2026-10-29T22:00');
  });

  it('the hour that comes twice is two', () => {
    const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((moment) =>
      iso(hourBegin(at(moment), 'Europe/Berlin')),
    );
    expect([first, second]).toEqual(['2026-10-25T00:00', '2026-10-25T01:00']);
  });
});
