import fc from 'fast-check';
import { backOffMs } from './back-off';

describe('waiting between connections', () => {
  it('doubles from half a second, waits for a restart, and doubles again', () => {
    const waits = [0, 1, 2, 3, 7, 8, 9, 10, 11].map((attempt) => backOffMs(attempt, 1));
    expect(waits).toEqual([500, 1_000, 2_000, 2_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it('stays between a quarter of a second and 15 seconds, however long it fails', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        expect(backOffMs(attempt, random)).toBeGreaterThanOrEqual(250);
        expect(backOffMs(attempt, random)).toBeLessThanOrEqual(15_000);
      }),
    );
  });
});
