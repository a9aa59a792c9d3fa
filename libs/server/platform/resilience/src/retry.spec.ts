import fc from 'fast-check';
import { retry, retryDelayMs, type RetryPolicy } from './retry';

const policy = (change: Partial<RetryPolicy> = {}): RetryPolicy => ({
  attempts: 3,
  baseMs: 1,
  maxPauseMs: 4,
  deadlineMs: 1_000,
  decide: () => ({ again: true }),
  ...change,
});

describe('retry', () => {
  it('tries until it works', async () => {
    const call = jest.fn().mockRejectedValueOnce(new Error('one')).mockResolvedValueOnce('good');
    await expect(retry(policy(), call)).resolves.toBe('good');
    expect(call.mock.calls.map(([attempt]) => attempt as number)).toEqual([1, 2]);
  });

  it('gives up after the last attempt with the last error', async () => {
    let calls = 0;
    const failing = retry(policy(), () => Promise.reject(new Error(`failure ${(calls += 1)}`)));
    await expect(failing).rejects.toThrow('failure 3');
  });

  it('does not repeat what would fail again', async () => {
    const call = jest.fn().mockRejectedValue(new Error('refused'));
    await expect(retry(policy({ decide: () => ({ again: false }) }), call)).rejects.toThrow('refused');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('does not begin a pause that would end after the deadline', async () => {
    const call = jest.fn().mockRejectedValue(new Error('busy'));
    const decide = () => ({ again: true, retryAfterMs: 60_000 });
    await expect(retry(policy({ decide, deadlineMs: 50 }), call)).rejects.toThrow('busy');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('ends at once when it is aborted in a pause', async () => {
    const stop = new AbortController();
    const decide = () => {
      queueMicrotask(() => stop.abort(new Error('going home')));
      return { again: true, retryAfterMs: 60_000 };
    };
    const call = () => Promise.reject(new Error('busy'));
    await expect(retry(policy({ decide, deadlineMs: 120_000 }), call, stop.signal)).rejects.toThrow(
      'going home',
    );
  });

  it('makes no call when it is aborted beforehand', async () => {
    const call = jest.fn();
    await expect(retry(policy(), call, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    expect(call).not.toHaveBeenCalled();
  });
});

describe('retryDelayMs', () => {
  it('stays between what was asked for and the ceiling', () => {
    fc.assert(
      fc.property(
        fc.record({ baseMs: fc.nat(5_000), maxPauseMs: fc.nat(60_000) }),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.nat(100_000), { nil: undefined }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (limits, attempt, asked, random) => {
          const delay = retryDelayMs(limits, attempt, asked, random);
          expect(delay).toBeGreaterThanOrEqual(asked ?? 0);
          expect(delay).toBeLessThanOrEqual(Math.max(limits.maxPauseMs, asked ?? 0));
        },
      ),
    );
  });
});
