import { type Problem, SIGNED_IN_HINT, type SignedIn } from '@feelori/contracts';
import { TEST_SECRETS } from '@feelori/testing';
import { FirstOwner } from './first-owner';
import { cookieOf, GOOD, SignInClient, WRONG } from './testing/sign-in-client';

const { ownerEmail, ownerPassword } = TEST_SECRETS;

describe('signing in', () => {
  let client: SignInClient;
  const start = async (change: Parameters<typeof SignInClient.open>[0] = {}): Promise<void> => {
    client = await SignInClient.open(change);
  };
  afterEach(() => client.close());

  describe('with a password', () => {
    it('lets the owner in with a token, and a cookie scripts cannot read', async () => {
      await start();
      const response = await client.post('sign-in', { body: { ...GOOD, email: ownerEmail.toUpperCase() } });
      expect(response.status).toBe(200);
      const signedIn = (await response.json()) as SignedIn;
      expect(signedIn.user).toMatchObject({ email: ownerEmail, role: 'owner' });
      const cookie = response.headers.get('set-cookie') ?? '';
      for (const rule of ['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/auth']) expect(cookie).toContain(rule);
      const hint = response.headers.getSetCookie().find((one) => one.startsWith(SIGNED_IN_HINT)) ?? '';
      expect(hint).toMatch(/^feelori_signed_in=1; Max-Age=\d+; Path=\/; SameSite=Strict$/);
      const headers = { Authorization: `Bearer ${signedIn.accessToken}` };
      const me = await fetch(`${client.running.url}/api/v1/auth/me`, { headers });
      expect(await me.json()).toEqual(signedIn.user);
      expect((await client.events()).map(({ kind }) => kind)).toEqual(['signed_in']);
    });

    it('marks the cookie as secure behind https', async () => {
      await start({ PUBLIC_URL: 'https://console.test.invalid' });
      const response = await client.post('sign-in', { body: GOOD });
      expect(response.headers.get('set-cookie')).toContain('Secure');
      expect(response.headers.get('strict-transport-security')).toContain('max-age');
    });

    it('answers an unknown person and a wrong password alike', async () => {
      await start();
      const unknown = await client.post('sign-in', { body: { ...WRONG, email: 'nobody@test.invalid' } });
      const wrong = await client.post('sign-in', { body: WRONG });
      const [one, other] = (await Promise.all([unknown.json(), wrong.json()])) as [Problem, Problem];
      expect(one).toMatchObject({ status: 401, code: 'sign_in_failed' });
      expect({ ...one, correlation_id: '' }).toEqual({ ...other, correlation_id: '' });
      expect(cookieOf(wrong)).toBe('');
      expect(JSON.stringify(await client.events())).not.toContain('nobody@test.invalid');
    });

    it.each([
      { email: { $ne: null }, password: { $ne: null } },
      { email: ownerEmail, password: { $gt: '' } },
      { email: [ownerEmail], password: ownerPassword },
      { email: ownerEmail, password: ownerPassword, role: 'owner' },
      { email: ownerEmail, password: 'x'.repeat(129) },
      {},
    ])('refuses the body %j before looking anybody up', async (body) => {
      await start();
      const response = await client.post('sign-in', { body });
      expect(response.status).toBe(400);
      expect(await client.events()).toEqual([]);
    });

    it('makes the owner once, however often and from however many processes', async () => {
      await start();
      await Promise.all([1, 2, 3].map(() => client.running.get(FirstOwner).make()));
      expect(await client.collection('users').countDocuments()).toBe(1);
      const stored = await client.collection('users').findOne();
      expect(stored?.['passwordHash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });
  });

  describe('guessing', () => {
    it('has to wait longer and longer, per account and address', async () => {
      await start();
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await client.post('sign-in', { body: WRONG })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
      const locked = await client.post('sign-in', { body: GOOD });
      expect(((await locked.json()) as Problem).code).toBe('locked_out');
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await client.post('sign-in', { body: GOOD, from: '198.51.100.7' })).status).toBe(200);
      expect(await client.count('sign_in_locked_out')).toBe(2);
    });

    it.each([
      ['ports', (i: number) => `203.0.113.9:${51_001 + i}`],
      ['addresses of one IPv6 network', (i: number) => `2001:db8:1:2::${i + 1}`],
      ['spellings', (i: number) => (i % 2 ? '203.0.113.9' : '[::ffff:203.0.113.9]:4711')],
    ])('is slowed from the sixth try on, from whichever %s', async (_, from) => {
      await start();
      const statuses: number[] = [];
      for (let i = 0; i < 12; i += 1) {
        statuses.push((await client.post('sign-in', { body: WRONG, from: from(i) })).status);
      }
      expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
    });

    it('is slowed for unknown people in the same way', async () => {
      await start();
      const body = { ...WRONG, email: 'nobody@test.invalid' };
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await client.post('sign-in', { body })).status);
      expect(statuses.at(-1)).toBe(429);
    });

    it('gets no more tries by asking all at once', async () => {
      await start();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => client.post('sign-in', { body: WRONG })),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    });

    it('is slowed in this process while Redis is away', async () => {
      await start({ REDIS_URL: 'redis://127.0.0.1:9' });
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await client.post('sign-in', { body: WRONG })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
      client.clock.advance(2_001);
      expect((await client.post('sign-in', { body: GOOD })).status).toBe(200);
    });

    it('forgets the tries after a sign-in that worked', async () => {
      await start();
      for (let i = 0; i < 4; i += 1) await client.post('sign-in', { body: WRONG });
      expect((await client.post('sign-in', { body: GOOD })).status).toBe(200);
      for (let i = 0; i < 4; i += 1) expect((await client.post('sign-in', { body: WRONG })).status).toBe(401);
    });
  });
});
