import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { failureOf } from './failure';

const problem = { type: 'x', title: 'Please wait', status: 429, code: 'locked_out', correlation_id: 'c-1' };

describe('failure in words', () => {
  it('reads our own problems, with the wait and the id to quote', () => {
    const headers = new HttpHeaders({ 'Retry-After': '90' });
    expect(failureOf(new HttpErrorResponse({ status: 429, error: problem, headers }))).toEqual({
      code: 'locked_out',
      text: 'Please wait',
      retryAfterSeconds: 90,
      correlationId: 'c-1',
    });
  });

  it('prefers the detail, also in a body that came as text', () => {
    const error = JSON.stringify({ ...problem, detail: 'Fifteen minutes.' });
    expect(failureOf(new HttpErrorResponse({ status: 429, error })).text).toBe('Fifteen minutes.');
  });

  it.each([0, 502, 503, 504])('takes status %p without a problem for an unreachable server', (status) => {
    expect(failureOf(new HttpErrorResponse({ status, error: '<html>' })).code).toBe('unreachable');
  });

  it('tells a server that is slow from one that is not there', () => {
    const error = new DOMException('x', 'TimeoutError');
    expect(failureOf(new HttpErrorResponse({ status: 0, error }))).toMatchObject({
      code: 'unreachable',
      text: 'The server did not answer in time. Try again.',
    });
  });

  it('does not guess about other answers', () => {
    expect(failureOf(new HttpErrorResponse({ status: 418, error: null }))).toMatchObject({
      code: 'unknown',
      text: expect.stringContaining('418') as string,
    });
    expect(failureOf(new TypeError('x')).code).toBe('unknown');
  });
});
