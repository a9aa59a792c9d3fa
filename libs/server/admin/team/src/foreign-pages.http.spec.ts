import { cookieOf, GOOD, SignInClient } from './testing/sign-in-client';

const CALLS = ['sign-in', 'refresh', 'sign-out'] as const;

describe('what a foreign page can do with the cookie', () => {
  let client: SignInClient;
  let cookie: string;

  beforeEach(async () => {
    client = await SignInClient.open({ CORS_ORIGINS: 'https://console.test.invalid' });
    cookie = await client.signIn();
  });
  afterEach(() => client.close());

  const ask = (name: string, headers: Record<string, string>, sent = cookie): Promise<Response> =>
    client.post(name, { cookie: sent, headers, ...(name === 'sign-in' ? { body: GOOD } : {}) });

  describe.each(CALLS)('at %s', (name) => {
    it.each<Record<string, string>>([
      { Origin: 'http://evil.example' },
      { Origin: 'null' },
      { Origin: 'https://console.test.invalid.evil.example' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ])('is nothing with %j', async (headers) => {
      const answer = await ask(name, headers);
      expect(answer.status).toBe(403);
      expect(cookieOf(answer)).toBe('');
      expect((await client.events()).map(({ kind }) => kind)).toEqual(['signed_in']);
    });

    it('is not what own pages and programs can do', async () => {
      const own = [{ Origin: client.running.url, 'Sec-Fetch-Site': 'same-origin' }, {}];
      const named = { Origin: 'https://console.test.invalid', 'Sec-Fetch-Site': 'cross-site' };
      for (const headers of [...own, named]) expect((await ask(name, headers)).status).toBeLessThan(300);
    });
  });

  it.each(['refresh', 'sign-out'])('is no second cookie of the name at %s', async (name) => {
    const madeUp = `feelori_refresh=${'A'.repeat(26)}.${'b'.repeat(43)}`;
    for (const sent of [
      `${madeUp}; ${cookie}`,
      `${cookie}; ${madeUp}`,
      `${cookie}; ${cookie}`,
      `${cookie};feelori_refresh=`,
      `a=b; feelori_refresh = x; ${cookie}`,
    ]) {
      const answer = await ask(name, {}, sent);
      expect({ sent, status: answer.status }).toEqual({ sent, status: 400 });
      expect(cookieOf(answer)).toBe('');
    }
    expect((await ask('refresh', {}, `other=1; ${cookie}; feelori_refreshed=1`)).status).toBe(200);
  });
});
