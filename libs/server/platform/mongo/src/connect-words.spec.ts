import { connectWords } from './connect-words';

/** As the driver wraps what the socket said. */
const wrapped = (code: string | number, message = 'refused'): Error =>
  new Error('cannot select a server', { cause: Object.assign(new Error(message), { code }) });

it.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tlsCAFile'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tlsCAFile'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'another name'],
  ['CERT_HAS_EXPIRED', 'expired'],
  [18, 'user or password'],
])('%s is told as what to set', (code, words) => {
  expect(connectWords(wrapped(code))).toContain(words);
});

it('tells what Atlas says of a sign-in from what else it refuses', () => {
  const refused = wrapped(8_000, 'bad auth : authentication failed');
  expect(connectWords(refused)).toContain('user or password');
  expect(connectWords(wrapped(8_000, 'over your space quota'))).toBe('cannot connect');
});

it('says no more than it knows', () => {
  expect(connectWords(wrapped('ECONNREFUSED'))).toBe('cannot connect');
  expect(connectWords(undefined)).toBe('cannot connect');
});
