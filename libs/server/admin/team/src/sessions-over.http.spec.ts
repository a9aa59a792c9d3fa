import { getConnectionToken } from '@nestjs/mongoose';
import { ENDPOINTS, type SignedIn } from '@feelori/contracts';
import { SubscriberRedis } from '@feelori/platform/redis';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import type { Connection } from 'mongoose';
import { cookieOf } from './testing/sign-in-client';
import { SessionSourceModule } from './session-source.module';
import { TeamModule } from './team.module';

/** Everything that ends a session holds everywhere within this. */
const SOON_MS = 5_000;
const OWNER = { email: TEST_SECRETS.ownerEmail, password: TEST_SECRETS.ownerPassword };

/** The ways out: by the person at one process, or by what is stored of them. */
const ENDS: [string, object | null][] = [
  ['a sign-out', null],
  ['a deactivation', { $set: { active: false } }],
  ['another role', { $set: { role: 'viewer' } }],
  ['another password', { $inc: { sessionVersion: 1 } }],
];

describe('a session that is over', () => {
  let stores: TestStores;
  let open: TestApp[];
  let hangUp: AbortController;

  beforeEach(() => {
    stores = testStores();
    open = [];
    hangUp = new AbortController();
  });
  afterEach(async () => {
    hangUp.abort();
    await Promise.all(open.map((app) => app.close()));
    await stores.drop();
  });

  async function start(change: object = {}, module: object = TeamModule): Promise<TestApp> {
    const app = await testApp([module as never], testSettings({ ...stores.env, ...change }));
    open.push(app);
    return app;
  }

  async function signIn(app: TestApp): Promise<{ cookie: string; token: string }> {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(app.url + ENDPOINTS.signIn.path, {
      method: 'POST',
      headers,
      body: JSON.stringify(OWNER),
    });
    return { cookie: cookieOf(answer), token: ((await answer.json()) as SignedIn).accessToken };
  }

  const ask = (app: TestApp, path: string, token: string) =>
    fetch(app.url + path, { headers: { Authorization: `Bearer ${token}` }, signal: hangUp.signal });

  /** Opens a stream by hand; the answer says whether it is still open. */
  async function stream(app: TestApp, token: string): Promise<() => boolean> {
    const response = await ask(app, ENDPOINTS.live.path, token);
    expect(response.status).toBe(200);
    let isOpen = true;
    const over = (): boolean => (isOpen = false);
    void new Response(response.body).arrayBuffer().then(over, over);
    return () => isOpen;
  }

  async function end(app: TestApp, cookie: string, change: object | null): Promise<void> {
    if (change !== null) {
      const users = app.app.get<Connection>(getConnectionToken()).collection('users');
      await users.updateOne({}, change);
      return;
    }
    const out = await fetch(app.url + ENDPOINTS.signOut.path, {
      method: 'POST',
      headers: { Cookie: cookie },
    });
    expect(out.status).toBe(204);
  }

  describe.each([
    ['', {}],
    [' that has no Redis', { REDIS_URL: 'redis://127.0.0.1:9' }],
  ])('ends tokens and streams in another process%s', (_, change) => {
    it.each(ENDS)('after %s', async (_how, update) => {
      const [here, there] = [await start(), await start(change)];
      const { cookie, token } = await signIn(here);
      const streams = [await stream(here, token), await stream(there, token)];
      for (const app of [here, there]) expect((await ask(app, ENDPOINTS.me.path, token)).status).toBe(200);

      await end(here, cookie, update);
      for (const app of [here, there]) {
        const refused = async () => (await ask(app, ENDPOINTS.me.path, token)).status === 401;
        await until('the token to end', refused, SOON_MS);
      }
      await until('the streams to end', () => streams.every((isOpen) => !isOpen()), SOON_MS);
      expect((await ask(there, ENDPOINTS.live.path, token)).status).toBe(401);
    });
  });

  it('is known at once where Redis tells it', async () => {
    const [here, there] = [await start(), await start()];
    const { cookie, token } = await signIn(here);
    const subscriber = there.get(SubscriberRedis);
    await until('the subscription', () => subscriber.status === 'ready' && subscriber.condition?.subscriber);
    const channel = /sessions-over$/;
    const told = new Promise<void>((resolve) =>
      subscriber.on('message', (name: string) => {
        if (channel.test(name)) resolve();
      }),
    );
    expect((await ask(there, ENDPOINTS.me.path, token)).status).toBe(200);
    await end(here, cookie, null);
    await told;
    expect((await ask(there, ENDPOINTS.me.path, token)).status).toBe(401);
  });

  it('leaves other sessions of the same person alone', async () => {
    const here = await start();
    const [one, other] = [await signIn(here), await signIn(here)];
    const [first, second] = [await stream(here, one.token), await stream(here, other.token)];
    await end(here, one.cookie, null);
    await until('the first stream to end', () => !first());
    expect((await ask(here, ENDPOINTS.me.path, other.token)).status).toBe(200);
    expect(second()).toBe(true);
  });

  it('ends at the health details of a process that only knows sessions', async () => {
    const [here, worker] = [await start(), await start({ ROLES: 'worker' }, SessionSourceModule)];
    const { cookie, token } = await signIn(here);
    const status = async () => (await ask(worker, '/health/comprehensive', token)).status;
    expect(await status()).toBe(200);
    await end(here, cookie, null);
    await until('the refusal', async () => (await status()) === 401, SOON_MS);
  });

  it('gives one token some streams, not hundreds', async () => {
    const here = await start();
    const { token } = await signIn(here);
    // Kept until the end: a stream that nobody holds any more is closed when memory is cleared up, and makes room for another.
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => ask(here, ENDPOINTS.live.path, token)),
    );
    const counted = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect({ taken: counted(200), refused: counted(429) }).toEqual({ taken: 16, refused: 284 });
    expect((await ask(here, ENDPOINTS.me.path, token)).status).toBe(200);
    for (const answer of answers) await answer.body?.cancel();
  });
});
