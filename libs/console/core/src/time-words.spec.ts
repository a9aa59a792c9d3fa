import { clockWords, dayWords, lastedWords, shortTimeWords, tookWords, waitWords } from './time-words';

const now = new Date(2026, 10, 23, 0, 30);

describe('how long something took', () => {
  it.each([
    [-3, '0 ms'],
    [40, '40 ms'],
    [1_240, '1.2 s'],
    [9_940, '9.9 s'],
    [9_960, '10 s'],
    [59_700, '1 min 0 s'],
    [65_000, '1 min 5 s'],
  ])('%p ms is %p', (ms, words) => {
    expect(tookWords(ms)).toBe(words);
  });
});

describe('when something was said', () => {
  it('counts days by midnights, not by hours', () => {
    expect(dayWords(new Date(2026, 10, 22, 23, 59), now)).toBe('Yesterday');
    expect(dayWords(new Date(2026, 10, 23, 0, 1), now)).toBe('Today');
  });

  it('takes what comes just after midnight for now, where the own clock is not there yet', () => {
    const before = new Date(2026, 10, 22, 23, 59, 50);
    expect(dayWords(new Date(2026, 10, 23, 0, 0, 5), before)).toBe('Today');
    expect(shortTimeWords(new Date(2026, 10, 23, 0, 0, 5), before, 'en-GB')).toBe('00:00');
    expect(dayWords(new Date(2026, 10, 23, 12), before, 'en-GB')).toBe('23 November 2026');
  });

  it('names the weekday within a week and the date before that', () => {
    expect(dayWords(new Date(2026, 10, 18, 12), now, 'en-GB')).toBe('Wednesday');
    expect(dayWords(new Date(2026, 10, 16, 12), now, 'en-GB')).toBe('16 November 2026');
  });

  it('is short in a list', () => {
    expect(shortTimeWords(new Date(2026, 10, 23, 0, 5), now, 'en-GB')).toBe('00:05');
    expect(shortTimeWords(new Date(2026, 10, 22, 9), now, 'en-GB')).toBe('Yesterday');
    expect(shortTimeWords(new Date(2026, 10, 20, 9), now, 'en-GB')).toBe('Fri');
    expect(shortTimeWords(new Date(2026, 2, 3, 9), now, 'en-GB')).toBe('3 Mar');
    expect(shortTimeWords(new Date(2025, 2, 3, 9), now, 'en-GB')).toBe('3 Mar 2025');
  });

  it('follows the hours of the place', () => {
    expect(clockWords(new Date(2026, 10, 23, 14, 5), 'en-GB')).toBe('14:05');
    expect(clockWords(new Date(2026, 10, 23, 14, 5), 'en-US')).toMatch(/^2:05\sPM$/);
  });
});

describe('how long to wait', () => {
  it.each([
    [1, '1 second'],
    [20, '20 seconds'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [900, '15 minutes'],
  ])('%p s is %p', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words);
  });
});

describe('lastedWords', () => {
  const at = (minutes: number): string => lastedWords(new Date(0), new Date(minutes * 60_000));

  it.each([
    [-1, 'just now'],
    [0.9, 'just now'],
    [1, '1 min'],
    [59.9, '59 min'],
    [60, '1 h'],
    [47 * 60 + 59, '47 h'],
    [48 * 60, '2 days'],
  ])('says %s minutes as %s', (minutes, words) => expect(at(minutes)).toBe(words));
});
