import { untilWords } from './until-words';

describe('when a snooze ends, in words', () => {
  const now = new Date(2026, 10, 27, 10);
  it.each([
    [new Date(2026, 10, 27, 18), '18:00'],
    [new Date(2026, 10, 28, 9), 'tomorrow 09:00'],
    [new Date(2026, 10, 30, 9), 'Mon 09:00'],
    [new Date(2026, 11, 24, 9), '24 Dec, 09:00'],
    [new Date(2027, 2, 3, 9), '3 Mar 2027, 09:00'],
  ])('%s', (until, words) => {
    expect(untilWords(until, now, 'en-GB')).toBe(words);
  });
});
