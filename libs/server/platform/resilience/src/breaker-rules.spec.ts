import fc from 'fast-check';
import {
  BREAKER_CLOSED,
  type BreakerMemory,
  breakerAfterFailure,
  breakerAllows,
  breakerState,
  breakerView,
} from './breaker-rules';

const limits = { failures: 5, openMs: 60_000 };

/** The memory after `count` failures in a row at `now`. */
function after(count: number, now: number, from: BreakerMemory = BREAKER_CLOSED): BreakerMemory {
  return Array.from({ length: count }).reduce<BreakerMemory>(
    (memory) => breakerAfterFailure(memory, now, limits),
    from,
  );
}

describe('breaker rules', () => {
  it('opens at the fifth failure in a row, not before', () => {
    expect(breakerState(after(4, 0), 0)).toBe('closed');
    expect(breakerState(after(5, 0), 0)).toBe('open');
  });

  it('lets nothing through for 60 seconds, then one probe', () => {
    const open = after(5, 0);
    expect(breakerAllows(open, 59_999)).toBe('no');
    expect(breakerAllows(open, 60_000)).toBe('probe');
    expect(breakerAllows({ ...open, probeUntil: 90_000 }, 60_001)).toBe('no');
    expect(breakerAllows({ ...open, probeUntil: 90_000 }, 90_000)).toBe('probe');
  });

  it('opens again at once when the probe fails', () => {
    const again = breakerAfterFailure(after(5, 0), 60_000, limits);
    expect(breakerAllows(again, 119_999)).toBe('no');
    expect(breakerAllows(again, 120_000)).toBe('probe');
  });

  it('does not stay open longer because calls that began earlier fail late', () => {
    const open = after(5, 0);
    expect(after(3, 30_000, open).openUntil).toBe(open.openUntil);
  });

  it('shows when the next probe is allowed', () => {
    expect(breakerView('gemini', after(5, 0), 1)).toEqual({
      name: 'gemini',
      state: 'open',
      failures: 5,
      opensUntil: '1970-01-01T00:01:00.000Z',
    });
  });

  it('is never open without an end, and always calls while closed', () => {
    const step = fc.record({ wait: fc.nat(120_000), fails: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let memory = BREAKER_CLOSED;
        let now = 0;
        let inARow = 0;
        for (const { wait, fails } of steps) {
          now += wait;
          const allowed = breakerAllows(memory, now);
          expect(allowed === 'call').toBe(memory.openUntil === null);
          if (allowed === 'no') continue;
          inARow = fails ? inARow + 1 : 0;
          memory = fails ? breakerAfterFailure(memory, now, limits) : BREAKER_CLOSED;
          expect(memory.openUntil !== null).toBe(inARow >= limits.failures);
          if (memory.openUntil !== null) expect(memory.openUntil - now).toBeLessThanOrEqual(limits.openMs);
        }
      }),
    );
  });
});
