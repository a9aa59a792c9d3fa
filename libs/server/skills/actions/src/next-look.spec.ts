import { againAfterMs, lookAgainMs, verdictOfLook } from './next-look';

const minutes = (n: number): number => n * 60_000;

describe('a change that is not done yet', () => {
  it.each([
    [true, false, 9, null],
    [true, false, 10, 'failed'],
    [false, false, 1, null],
    [false, false, 2, 'unknown'],
    [true, true, 59, null],
    [false, true, 60, 'unknown'],
  ])('accepted %s, out of reach %s, after %d minutes: %s', (accepted, unreachable, after, state) => {
    const verdict = verdictOfLook({ sinceMs: minutes(after), accepted }, unreachable);
    expect(verdict?.state ?? null).toBe(state);
  });

  it('is looked up soon at first, and never too often or too seldom', () => {
    expect([0, 8_000, minutes(60)].map(lookAgainMs)).toEqual([1_000, 2_000, 30_000]);
    expect([1, 3, 99].map(againAfterMs)).toEqual([2_000, 8_000, 60_000]);
  });
});
