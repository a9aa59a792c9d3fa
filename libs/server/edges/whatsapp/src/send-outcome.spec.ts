import { judgeAnswer, judgeFailure } from './send-outcome';

const graphError = (code: number): string =>
  JSON.stringify({ error: { message: `(#${code})`, code, fbtrace_id: 'A' } });
const failure = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('judgeAnswer', () => {
  it('takes the id of an accepted message', () => {
    const body = JSON.stringify({ contacts: [{ wa_id: '1' }], messages: [{ id: 'wamid.1' }] });
    expect(judgeAnswer(200, body)).toEqual({
      outcome: { kind: 'accepted', wamid: 'wamid.1' },
      verdict: 'well',
    });
  });

  it.each([
    [200, '{}'],
    [200, 'garbage'],
    [500, 'garbage'],
    [502, ''],
    [504, '<html>'],
  ])('does not know what became of a message answered with %d %s', (status, body) => {
    expect(judgeAnswer(status, body)).toMatchObject({ outcome: { kind: 'unknown' }, verdict: 'ill' });
  });

  it.each([
    [131047, { retryable: false, windowClosed: true, pause: false }, 'well'],
    [131026, { retryable: false, windowClosed: false, pause: false }, 'well'],
    [100, { retryable: false, windowClosed: false, pause: false }, 'well'],
    [190, { retryable: false, windowClosed: false, pause: true }, 'out'],
    [230, { retryable: false, windowClosed: false, pause: true }, 'ill'],
    [368, { retryable: false, windowClosed: false, pause: true }, 'well'],
    [130429, { retryable: true, retryAfterMs: 1_000, windowClosed: false, pause: false }, 'well'],
    [131056, { retryable: true, retryAfterMs: 6_000, windowClosed: false, pause: false }, 'well'],
    [131016, { retryable: true, windowClosed: false, pause: false }, 'ill'],
    [133010, { retryable: false, windowClosed: false, pause: true }, 'well'],
    [999_999, { retryable: false, windowClosed: false, pause: false }, 'well'],
  ])('judges Graph error %d by its code, whatever the status', (code, expected, verdict) => {
    for (const status of [200, 400, 429, 500]) {
      expect(judgeAnswer(status, graphError(code))).toEqual({
        outcome: { kind: 'refused', code, ...expected },
        verdict,
      });
    }
  });

  it.each([
    [404, false],
    [429, true],
    [302, false],
  ])('calls %d without a Graph body refused', (status, retryable) => {
    expect(judgeAnswer(status, 'x')).toMatchObject({
      outcome: { kind: 'refused', code: status, retryable },
      verdict: 'well',
    });
  });
});

describe('judgeFailure', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
    'knows that nothing was sent at %s',
    (code) => {
      expect(judgeFailure(failure(code)).outcome).toEqual({ kind: 'not_sent', reason: code });
    },
  );

  it('looks into the tries of both address families', () => {
    const tries = new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]);
    expect(judgeFailure(new TypeError('fetch failed', { cause: tries })).outcome.kind).toBe('not_sent');
  });

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'UND_ERR_HEADERS_TIMEOUT'])(
    'does not know at %s',
    (code) => {
      expect(judgeFailure(failure(code)).outcome).toEqual({ kind: 'unknown', reason: code });
    },
  );

  it('does not know after a deadline', () => {
    expect(judgeFailure(new DOMException('late', 'TimeoutError')).outcome).toEqual({
      kind: 'unknown',
      reason: 'deadline',
    });
  });
});
