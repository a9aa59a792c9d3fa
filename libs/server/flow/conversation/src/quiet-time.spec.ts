import fc from 'fast-check';
import { quietWait } from './quiet-time';

const pace = { quietMs: 1_200, quietMaxMs: 6_000 };

describe('the quiet time', () => {
  it('lets a lone message wait until the customer was quiet', () => {
    expect(quietWait([1_000], 1_000, pace)).toBe(1_200);
    expect(quietWait([1_000], 2_200, pace)).toBe(0);
  });

  it('begins again with each message, up to the most', () => {
    expect(quietWait([1_000, 2_000], 2_100, pace)).toBe(1_100);
    expect(quietWait([1_000, 6_900], 6_950, pace)).toBe(50);
  });

  it('waits for nothing that is stamped ahead: not for a minute, and not without an end', () => {
    expect(quietWait([61_000], 1_000, pace)).toBe(0);
    expect(quietWait([61_000, 900], 1_000, pace)).toBe(1_100);
    expect(quietWait([1_200], 1_000, pace)).toBe(1_400);
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (received, now) => {
        expect(quietWait(received, now, pace)).toBeLessThanOrEqual(pace.quietMs + 2_000);
      }),
    );
  });

  it('is over for good once the most has passed since the first message', () => {
    const times = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 200_000 }), (received, now) => {
        const wait = quietWait(received, now, pace);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.max(0, Math.min(...received) + pace.quietMaxMs - now));
      }),
    );
  });
});
