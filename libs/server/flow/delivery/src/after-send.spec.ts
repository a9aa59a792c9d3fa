import { afterSend, retryPause } from './after-send';

const at = new Date('2026-11-23T12:00:00Z');
const refused = {
  kind: 'refused',
  code: 131026,
  retryable: false,
  windowClosed: false,
  pause: false,
} as const;
const first = { attempt: 1, errorCode: null };

describe('after a send', () => {
  it('an accepted one is sent, under its id', () => {
    expect(afterSend({ kind: 'accepted', wamid: 'w1' }, first, at)).toEqual({
      state: 'sent',
      wamid: 'w1',
      errorCode: null,
      sentAt: at,
    });
  });

  it('one whose outcome is unknown is not tried again before its status was waited for', () => {
    expect(afterSend({ kind: 'unknown', reason: 'deadline' }, first, at)).toEqual({ state: 'unknown' });
  });

  it('one that WhatsApp refuses for good fails with its code, and one without an address without', () => {
    expect(afterSend(refused, first, at)).toEqual({ state: 'failed', errorCode: 131026 });
    const closed = afterSend({ ...refused, code: 131047, windowClosed: true }, first, at);
    expect(closed).toEqual({ state: 'failed', errorCode: 131047 });
    const nowhere = afterSend({ kind: 'not_sent', reason: 'no_address' }, first, at);
    expect(nowhere).toEqual({ state: 'failed', errorCode: null });
  });

  it('one that is refused for now, paused or not sent at all waits, longer each time', () => {
    const outcomes = [
      { ...refused, retryable: true },
      { ...refused, pause: true },
      { kind: 'not_sent', reason: 'ECONNREFUSED' } as const,
    ];
    for (const outcome of outcomes) {
      expect(afterSend(outcome, { attempt: 2, errorCode: null }, at)).toMatchObject({
        state: 'pending',
        retryAt: new Date(at.getTime() + 4_000),
      });
    }
    expect([1, 2, 3, 9].map((attempt) => retryPause(attempt, undefined))).toEqual([
      1_000, 4_000, 16_000, 300_000,
    ]);
    expect(retryPause(1, 6_000)).toBe(6_000);
  });

  it.each([2, 131000, 131016])('one refused twice with %d counts as perhaps sent', (code) => {
    const outcome = { ...refused, code, retryable: true };
    expect(afterSend(outcome, first, at)).toMatchObject({ state: 'pending', errorCode: code });
    expect(afterSend(outcome, { attempt: 2, errorCode: 131056 }, at)).toMatchObject({ state: 'pending' });
    expect(afterSend(outcome, { attempt: 2, errorCode: 131000 }, at)).toEqual({
      state: 'unknown',
      errorCode: code,
    });
  });

  it('one that is refused again and again is given up in the end', () => {
    expect(afterSend({ ...refused, retryable: true }, { attempt: 12, errorCode: null }, at)).toMatchObject({
      state: 'failed',
    });
  });
});
