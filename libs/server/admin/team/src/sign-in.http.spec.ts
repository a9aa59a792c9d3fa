import { createHash } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import { ERRORS, type Problem, type SignedIn } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import type { Settings, VariableName } from '@feelori/platform/settings';
import { Sessions } from '@feelori/records/sessions';
import {
  FakeClock,
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
} from '@feelori/testing';
import type { Connection } from 'mongoose';
import { FirstOwner } from './first-owner';
import { TeamModule } from './team.module';

const { ownerEmail, ownerPassword } = TEST_SECRETS;
const GOOD = { email: ownerEmail, password: ownerPassword };
const WRONG = { email: ownerEmail, password: 'wrong-password' };

describe('signing in', () => {
  let stores: TestStores;
  let running: TestApp;
  let clock: FakeClock;

  async function start(change: Partial<Record<VariableName, string>> = {}): Promise<void> {
    stores = testStores();
    // One proxy in front, so that a test can come from any address.
    const settings: Settings = testSettings({ ...stores.env, TRUST_PROXY_HOPS: '1', ...change });
    running = await testApp([TeamModule], settings);
    clock = new FakeClock(Date.now());
    const real = running.get(Clock);
    jest.spyOn(real, 'ms').mockImplementation(() => clock.ms());
  }
  afterEach(async () => {
    jest.restoreAllMocks();
    await running.close();
    await stores.drop();
  });

  /** Posts JSON the way the console does. */
  async function post(
    name: string,
    options: { body?: object; cookie?: string; from?: string } = {},
  ): Promise<Response> {
    const headers: Record<string, string> = { 'X-Forwarded-For': options.from ?? '203.0.113.5' };
    if (options.body) headers['Content-Type'] = 'application/json';
    if (options.cookie) headers['Cookie'] = options.cookie;
    return fetch(`${running.url}/api/v1/auth/${name}`, {
      method: 'POST',
      headers,
      ...(options.body ? { body: JSON.stringify(options.body) } : {}),
    });
  }

  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const signIn = async (from = '203.0.113.5') => cookieOf(await post('sign-in', { body: GOOD, from }));
  const refresh = (cookie: string, from?: string) => post('refresh', { cookie, ...(from ? { from } : {}) });

  async function events(): Promise<{ kind: string; [key: string]: unknown }[]> {
    const connection = running.app.get<Connection>(getConnectionToken());
    const rows = await connection.collection('security_events').find().sort({ _id: 1 }).toArray();
    return rows as unknown as { kind: string }[];
  }

  describe('with a password', () => {
    it('lets the owner in with a token, and a cookie scripts cannot read', async () => {
      await start();
      const response = await post('sign-in', { body: { ...GOOD, email: ownerEmail.toUpperCase() } });
      expect(response.status).toBe(200);
      const signedIn = (await response.json()) as SignedIn;
      expect(signedIn.user).toMatchObject({ email: ownerEmail, role: 'owner' });
      const cookie = response.headers.get('set-cookie') ?? '';
      for (const rule of ['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/auth']) expect(cookie).toContain(rule);
      const headers = { Authorization: `Bearer ${signedIn.accessToken}` };
      const me = await fetch(`${running.url}/api/v1/auth/me`, { headers });
      expect(await me.json()).toEqual(signedIn.user);
      expect((await events()).map(({ kind }) => kind)).toEqual(['signed_in']);
    });

    it('marks the cookie as secure behind https', async () => {
      await start({ PUBLIC_URL: 'https://desk.test.invalid' });
      const response = await post('sign-in', { body: GOOD });
      expect(response.headers.get('set-cookie')).toContain('Secure');
      expect(response.headers.get('strict-transport-security')).toContain('max-age');
    });

    it('answers an unknown person and a wrong password alike', async () => {
      await start();
      const unknown = await post('sign-in', { body: { ...WRONG, email: 'nobody@test.invalid' } });
      const wrong = await post('sign-in', { body: WRONG });
      const [one, other] = (await Promise.all([unknown.json(), wrong.json()])) as [Problem, Problem];
      expect(one).toMatchObject({ status: 401, code: 'sign_in_failed' });
      expect({ ...one, correlation_id: '' }).toEqual({ ...other, correlation_id: '' });
      expect(cookieOf(wrong)).toBe('');
      expect(JSON.stringify(await events())).not.toContain('nobody@test.invalid');
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
      const response = await post('sign-in', { body });
      expect(response.status).toBe(400);
      expect(await events()).toEqual([]);
    });

    it('makes the owner once, however often and from however many processes', async () => {
      await start();
      await Promise.all([1, 2, 3].map(() => running.get(FirstOwner).make()));
      const connection = running.app.get<Connection>(getConnectionToken());
      expect(await connection.collection('users').countDocuments()).toBe(1);
      const stored = await connection.collection('users').findOne();
      expect(stored?.['passwordHash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });
  });

  describe('guessing', () => {
    it('has to wait longer and longer, per account and address', async () => {
      await start();
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await post('sign-in', { body: WRONG })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
      const locked = await post('sign-in', { body: GOOD });
      expect(((await locked.json()) as Problem).code).toBe('locked_out');
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await post('sign-in', { body: GOOD, from: '198.51.100.7' })).status).toBe(200);
      expect((await events()).filter(({ kind }) => kind === 'sign_in_locked_out')).toHaveLength(2);
    });

    it('is slowed for unknown people in the same way', async () => {
      await start();
      const body = { ...WRONG, email: 'nobody@test.invalid' };
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await post('sign-in', { body })).status);
      expect(statuses.at(-1)).toBe(429);
    });

    it('gets no more tries by asking all at once', async () => {
      await start();
      const answers = await Promise.all(Array.from({ length: 20 }, () => post('sign-in', { body: WRONG })));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    });

    it('is slowed in this process while Redis is away', async () => {
      await start({ REDIS_URL: 'redis://127.0.0.1:9' });
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await post('sign-in', { body: WRONG })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
      clock.advance(2_001);
      expect((await post('sign-in', { body: GOOD })).status).toBe(200);
    });

    it('forgets the tries after a sign-in that worked', async () => {
      await start();
      for (let i = 0; i < 4; i += 1) await post('sign-in', { body: WRONG });
      expect((await post('sign-in', { body: GOOD })).status).toBe(200);
      for (let i = 0; i < 4; i += 1) expect((await post('sign-in', { body: WRONG })).status).toBe(401);
    });
  });

  describe('staying signed in', () => {
    it('exchanges the refresh token for a new one each time', async () => {
      await start();
      const first = await signIn();
      const answer = await refresh(first);
      expect(answer.status).toBe(200);
      expect(((await answer.json()) as SignedIn).user.email).toBe(ownerEmail);
      expect(cookieOf(answer)).not.toBe(first);
      expect((await refresh(cookieOf(answer))).status).toBe(200);
    });

    it('gives twenty parallel refreshes the same successor, and nobody is signed out', async () => {
      await start();
      const first = await signIn();
      const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(first)));
      expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
      const successors = new Set(answers.map(cookieOf));
      expect(successors.size).toBe(1);
      expect((await refresh([...successors][0] ?? '')).status).toBe(200);
    });

    it('ends the whole family when a token comes again after its grace time', async () => {
      await start();
      const stolen = await signIn();
      const current = cookieOf(await refresh(stolen));
      clock.advance(15_001);
      const again = await refresh(stolen);
      expect(again.status).toBe(401);
      expect(((await again.json()) as Problem).code).toBe('session_expired');
      expect(again.headers.get('set-cookie')).toMatch(/feelori_refresh=;/);
      expect((await refresh(current)).status).toBe(401);
      expect((await events()).filter(({ kind }) => kind === 'refresh_token_reused')).toHaveLength(1);
    });

    it('ends after the days the settings allow, and at sign-out', async () => {
      await start({ REFRESH_TOKEN_DAYS: '1' });
      const old = await signIn();
      const left = await signIn('198.51.100.7');
      expect((await post('sign-out', { cookie: left, from: '198.51.100.7' })).status).toBe(204);
      expect((await refresh(left, '198.51.100.7')).status).toBe(401);
      expect((await refresh(old)).status).toBe(200);
      clock.advance(86_400_000);
      expect((await refresh(old)).status).toBe(401);
    });

    it.each([
      '',
      'feelori_refresh=',
      'feelori_refresh=nonsense',
      `feelori_refresh=${'A'.repeat(26)}.${'b'.repeat(43)}`,
    ])('does not take the cookie %p', async (cookie) => {
      await start();
      const answer = await refresh(cookie);
      expect(answer.status).toBe(ERRORS.session_expired.status);
    });

    it('ends when the person is no longer active or has a new session version', async () => {
      await start();
      const cookie = await signIn();
      const users = running.app.get<Connection>(getConnectionToken()).collection('users');
      await users.updateOne({}, { $inc: { sessionVersion: 1 } });
      expect((await refresh(cookie)).status).toBe(401);
    });

    it('keeps no token in the database, only its hash', async () => {
      await start();
      const cookie = await signIn();
      const [id = '', secret = ''] = (cookie.split('=')[1] ?? '').split('.');
      const session = await running.get(Sessions).byId(id);
      expect(JSON.stringify(session)).not.toContain(secret);
      expect(session?.tokenHash).toBe(createHash('sha256').update(secret).digest('base64url'));
    });
  });

  describe('the binding to an address', () => {
    const cases = [
      ['subnet', '203.0.113.99', 200],
      ['subnet', '203.0.114.5', 401],
      ['strict', '203.0.113.99', 401],
      ['off', '198.51.100.7', 200],
    ] as const;
    it.each(cases)('%s answers a refresh from %s with %d', async (binding, from, status) => {
      await start({ IP_BINDING: binding });
      const cookie = await signIn('203.0.113.5');
      expect((await refresh(cookie, from)).status).toBe(status);
      const refused = (await events()).filter(({ kind }) => kind === 'refresh_address_refused');
      expect(refused).toHaveLength(status === 401 ? 1 : 0);
    });

    it('is not fooled by addresses the caller made up', async () => {
      await start();
      const cookie = await signIn('203.0.113.5');
      expect((await refresh(cookie, '203.0.113.5, 198.51.100.7')).status).toBe(401);
    });
  });
});
