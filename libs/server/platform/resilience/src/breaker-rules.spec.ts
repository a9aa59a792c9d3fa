import fc from 'fast-check';
import {
  type Admission,
  BREAKER_CLOSED,
  type BreakerMemory,
  breakerAfter,
  breakerAllows,
  breakerForced,
  breakerWaitMs,
  breakerPhase,
  breakerProbing,
  breakerState,
  breakerView,
  type Verdict,
} from './breaker-rules';

const limits = { failures: 5, openMs: 60_000 };
const PROBE_MS = 60_000;

/** The memory after a call that ended so. */
function then(memory: BreakerMemory, verdict: Verdict, now: number, admitted: Admission = 'call') {
  return breakerAfter(memory, { admitted, verdict, now }, limits);
}

/** The memory after `count` failures in a row at `now`. */
function ill(count: number, now: number, from: BreakerMemory = BREAKER_CLOSED): BreakerMemory {
  return Array.from({ length: count }).reduce<BreakerMemory>((memory) => then(memory, 'ill', now), from);
}

describe('breaker rules', () => {
  it('opens at the fifth failure in a row, not before', () => {
    expect(breakerState(ill(4, 0), 0)).toBe('closed');
    expect(breakerState(ill(5, 0), 0)).toBe('open');
    expect(breakerState(ill(4, 0, then(ill(4, 0), 'well', 0)), 0)).toBe('closed');
  });

  it('opens at once when the other side will refuse until a person acts', () => {
    expect(breakerState(then(BREAKER_CLOSED, 'out', 0), 0)).toBe('open');
  });

  it('does not count what says nothing of the other side', () => {
    const four = ill(4, 0);
    expect(then(four, 'silent', 0)).toBe(four);
  });

  it('lets nothing through for 60 seconds, then one probe', () => {
    const open = ill(5, 0);
    expect(breakerAllows(open, 59_999)).toBe('no');
    expect(breakerProbing(open, 59_999, PROBE_MS)).toBe(open);
    expect(breakerAllows(open, 60_000)).toBe('probe');
    const probing = breakerProbing(open, 60_000, PROBE_MS);
    expect(breakerPhase(probing)).toBe('half_open');
    expect(breakerAllows(probing, 60_001)).toBe('no');
    expect(breakerAllows(probing, 120_000)).toBe('probe');
  });

  it('opens again at once when the probe fails, and lets another go when the probe said nothing', () => {
    const probing = breakerProbing(ill(5, 0), 60_000, PROBE_MS);
    const again = then(probing, 'ill', 61_000, 'probe');
    expect(breakerAllows(again, 120_999)).toBe('no');
    expect(breakerAllows(again, 121_000)).toBe('probe');
    expect(breakerAllows(then(probing, 'silent', 61_000, 'probe'), 61_000)).toBe('probe');
    expect(then(probing, 'well', 61_000, 'probe')).toBe(BREAKER_CLOSED);
  });

  it('once open, leaves what calls that began before say', () => {
    const open = ill(5, 0);
    const probing = breakerProbing(open, 60_000, PROBE_MS);
    for (const verdict of ['well', 'ill', 'out', 'silent'] as const) {
      expect(then(open, verdict, 30_000)).toBe(open);
      expect(then(probing, verdict, 60_001)).toBe(probing);
    }
  });

  it('lets who is refused wait until the open time ends, or a little while a probe is under way', () => {
    const open = ill(5, 0);
    expect(breakerWaitMs(open, 1_000)).toBe(59_000);
    expect(breakerWaitMs(breakerProbing(open, 60_000, PROBE_MS), 60_100)).toBe(500);
  });

  it('shows when the next probe is allowed', () => {
    expect(breakerView('gemini', ill(5, 0), 1)).toEqual({
      name: 'gemini',
      state: 'open',
      failures: 5,
      opensUntil: '1970-01-01T00:01:00.000Z',
      since: '1970-01-01T00:00:00.000Z',
      forced: false,
    });
    expect(breakerView('gemini', BREAKER_CLOSED, 1)).toMatchObject({ since: null, forced: false });
  });

  it('remembers since when it has been open, whatever probes said meanwhile', () => {
    const probing = breakerProbing(ill(5, 7), 60_007, PROBE_MS);
    const again = then(probing, 'ill', 61_000, 'probe');
    expect(breakerView('gemini', again, 61_000).since).toBe('1970-01-01T00:00:00.007Z');
  });

  it('stays open for a day where a person opened it, and those who wait look every few seconds', () => {
    const forced = breakerForced(BREAKER_CLOSED, 1_000);
    expect(breakerAllows(forced, 86_400_999)).toBe('no');
    expect(then(forced, 'well', 2_000)).toBe(forced);
    expect(breakerWaitMs(forced, 2_000)).toBe(5_000);
    expect(breakerView('gemini', forced, 2_000)).toMatchObject({ state: 'open', forced: true });
    expect(breakerAllows(forced, 86_401_000)).toBe('probe');
    expect(then(breakerProbing(forced, 86_401_000, PROBE_MS), 'well', 86_401_001, 'probe')).toBe(
      BREAKER_CLOSED,
    );
  });

  it('is never open without an end, and always calls while closed', () => {
    const verdicts = fc.constantFrom<Verdict>('well', 'ill', 'out', 'silent');
    const step = fc.record({ wait: fc.nat(120_000), verdict: verdicts });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [memory, now, inARow] = [BREAKER_CLOSED, 0, 0];
        for (const { wait, verdict } of steps) {
          now += wait;
          const admitted = breakerAllows(memory, now);
          expect(admitted === 'call').toBe(memory.openUntil === null);
          if (admitted === 'no') continue;
          memory = then(breakerProbing(memory, now, PROBE_MS), verdict, now, admitted);
          if (verdict !== 'silent') inARow = verdict === 'well' ? 0 : inARow + 1;
          if (verdict === 'out') inARow = Math.max(inARow, limits.failures);
          expect(memory.openUntil !== null).toBe(inARow >= limits.failures);
          if (memory.openUntil !== null) expect(memory.openUntil - now).toBeLessThanOrEqual(limits.openMs);
        }
      }),
    );
  });
});
