import { MEDIA_REASONS } from '@feelori/contracts';
import { afterFetch } from './fetch-plan';

const now = new Date('2026-11-23T12:00:00Z');

it('notes what was kept', () => {
  const end = { kind: 'kept', type: 'image/png', size: 3 } as const;
  expect(afterFetch(end, 1, now)).toEqual({ state: 'kept', type: 'image/png', size: 3, nextAt: null });
});

it.each(MEDIA_REASONS)('tries no more after %s', (reason) => {
  const state = ['expired', 'unreachable'].includes(reason) ? 'gone' : 'refused';
  expect(afterFetch({ kind: 'never', reason }, 1, now)).toEqual({ state, reason, nextAt: null });
});

it('waits longer after each try that fails, and ends after some', () => {
  let [before, tries] = [0, 1];
  for (; tries < 50; tries += 1) {
    const { nextAt, state } = afterFetch({ kind: 'failed' }, tries, now);
    if (!nextAt) {
      expect(state).toBe('gone');
      break;
    }
    const pause = nextAt.getTime() - now.getTime();
    expect(pause).toBeGreaterThan(before);
    before = pause;
  }
  expect(tries).toBeLessThan(12);
});
