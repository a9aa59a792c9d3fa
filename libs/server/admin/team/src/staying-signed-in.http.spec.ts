import { createHash } from 'node:crypto';
import { ERRORS, type Problem, type SignedIn } from '@feelori/contracts';
import { TEST_SECRETS } from '@feelori/testing';
import { plainAddress } from '@feelori/platform/auth';
import { Sessions } from '@feelori/records/sessions';
import { cookieOf, SignInClient } from './testing/sign-in-client';

const { ownerEmail } = TEST_SECRETS;

describe('a session', () => {
  let client: SignInClient;
  const start = async (change: Parameters<typeof SignInClient.open>[0] = {}): Promise<void> => {
    client = await SignInClient.open(change);
  };
  afterEach(() => client.close());

  describe('staying signed in', () => {
    it('exchanges the refresh token for a new one each time', async () => {
      await start();
      const first = await client.signIn();
      const answer = await client.refresh(first);
      expect(answer.status).toBe(200);
      expect(((await answer.json()) as SignedIn).user.email).toBe(ownerEmail);
      expect(cookieOf(answer)).not.toBe(first);
      expect((await client.refresh(cookieOf(answer))).status).toBe(200);
    });

    it('gives twenty parallel refreshes the same successor, and nobody is signed out', async () => {
      await start();
      const first = await client.signIn();
      const answers = await Promise.all(Array.from({ length: 20 }, () => client.refresh(first)));
      expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
      const successors = new Set(answers.map(cookieOf));
      expect(successors.size).toBe(1);
      expect((await client.refresh([...successors][0] ?? '')).status).toBe(200);
    });

    it('ends the whole family when a token comes again after its grace time', async () => {
      await start();
      const stolen = await client.signIn();
      const current = await client.refreshAndUse(stolen);
      client.clock.advance(15_001);
      const again = await client.refresh(stolen);
      expect(again.status).toBe(401);
      expect(((await again.json()) as Problem).code).toBe('session_expired');
      expect(again.headers.get('set-cookie')).toMatch(/feelori_refresh=;.*feelori_signed_in=;/);
      expect((await client.refresh(current)).status).toBe(401);
      expect(await client.count('refresh_token_reused')).toBe(1);
    });

    describe('a made-up token', () => {
      const sessionIn = (cookie: string) => (cookie.split('=')[1] ?? '').split('.')[0] ?? '';
      const secretIn = (cookie: string) => cookie.split('.')[1] ?? '';

      it.each(['refresh', 'sign-out'])('ends nothing at %s, whichever session it names', async (name) => {
        await start();
        const cookie = await client.signIn();
        const [id, secret] = [sessionIn(cookie), secretIn(cookie)];
        const flipped = (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1);
        for (const madeUp of ['A'.repeat(43), flipped, [...secret].reverse().join(''), 'short', '']) {
          const answer = await client.post(name, { cookie: `feelori_refresh=${id}.${madeUp}` });
          expect({ madeUp, status: answer.status }).toEqual({ madeUp, status: 401 });
        }
        expect((await client.events()).map(({ kind }) => kind)).toEqual(['signed_in']);
        expect((await client.refresh(cookie)).status).toBe(200);
      });

      it.each(['refresh', 'sign-out'])('of another session ends neither at %s', async (name) => {
        await start();
        const [one, other] = [await client.signIn(), await client.signIn()];
        const mixed = `feelori_refresh=${sessionIn(one)}.${secretIn(other)}`;
        expect((await client.post(name, { cookie: mixed })).status).toBe(401);
        expect((await client.refresh(one)).status).toBe(200);
        expect((await client.refresh(other)).status).toBe(200);
      });
    });

    it('ends the family when an older token comes to sign out', async () => {
      await start();
      const stolen = await client.signIn();
      const current = await client.refreshAndUse(stolen);
      client.clock.advance(15_001);
      expect((await client.post('sign-out', { cookie: stolen })).status).toBe(401);
      expect((await client.refresh(current)).status).toBe(401);
      expect(await client.count('refresh_token_reused')).toBe(1);
    });

    it('signs out whoever is out already, or never was in', async () => {
      await start();
      const cookie = await client.signIn();
      expect((await client.post('sign-out', { cookie })).status).toBe(204);
      expect((await client.post('sign-out', { cookie })).status).toBe(204);
      expect((await client.post('sign-out')).status).toBe(204);
      expect(await client.count('signed_out')).toBe(1);
    });

    it('ends after the days the settings allow, and at sign-out', async () => {
      await start({ REFRESH_TOKEN_DAYS: '1' });
      const old = await client.signIn();
      const left = await client.signIn('198.51.100.7');
      expect((await client.post('sign-out', { cookie: left, from: '198.51.100.7' })).status).toBe(204);
      expect((await client.refresh(left, '198.51.100.7')).status).toBe(401);
      expect((await client.refresh(old)).status).toBe(200);
      client.clock.advance(86_400_000);
      expect((await client.refresh(old)).status).toBe(401);
    });

    it.each([
      '',
      'feelori_refresh=',
      'feelori_refresh=nonsense',
      `feelori_refresh=${'A'.repeat(26)}.${'b'.repeat(43)}`,
    ])('does not take the cookie %p', async (cookie) => {
      await start();
      const answer = await client.refresh(cookie);
      expect(answer.status).toBe(ERRORS.session_expired.status);
    });

    it('ends when the person is no longer active or has a new session version', async () => {
      await start();
      const cookie = await client.signIn();
      const users = client.collection('users');
      await users.updateOne({}, { $inc: { sessionVersion: 1 } });
      expect((await client.refresh(cookie)).status).toBe(401);
    });

    it('keeps no token in the database, only its hash', async () => {
      await start();
      const cookie = await client.signIn();
      const [id = '', secret = ''] = (cookie.split('=')[1] ?? '').split('.');
      const session = await client.running.get(Sessions).byId(id);
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
      const cookie = await client.signIn('203.0.113.5');
      expect((await client.refresh(cookie, from)).status).toBe(status);
      const refused = (await client.events()).filter(({ kind }) => kind === 'refresh_address_refused');
      expect(refused).toHaveLength(status === 401 ? 1 : 0);
    });

    it.each([
      ['subnet', '203.0.113.9:51001', '203.0.113.9:51002'],
      ['strict', '203.0.113.9:51001', '203.0.113.9:51002'],
      ['strict', '203.0.113.9', '::ffff:203.0.113.9'],
      ['subnet', '[2001:db8:1:2::1]:443', '2001:db8:1:2:ffff::9'],
    ] as const)('%s takes %s and %s for the same client', async (binding, before, after) => {
      await start({ IP_BINDING: binding });
      const cookie = await client.signIn(before);
      expect((await client.refresh(cookie, after)).status).toBe(200);
      expect((await client.events()).map(({ address }) => address)).toEqual([plainAddress(before)]);
    });

    it('is not fooled by addresses the caller made up', async () => {
      await start();
      const cookie = await client.signIn('203.0.113.5');
      expect((await client.refresh(cookie, '203.0.113.5, 198.51.100.7')).status).toBe(401);
    });
  });
});
