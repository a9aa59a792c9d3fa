import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { WakeUps } from '@feelori/jobs';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { StageWithWorker, TurnStage } from '../../libs/server/flow/conversation/src/testing/turn-stage';
import { ownCertificate } from './own-certificate';
import { PasswordDoor } from './password-door';
import { TlsDoor } from './tls-door';

const OWN = { user: 'feelori', password: 'a-password-of-this-test' };

jest.setTimeout(60_000);

/** The engine that tests run on has neither TLS nor users of its own: it stands behind doors that have. */
describe('a MongoDB with TLS, users and passwords', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-mongo-tls-'));
  const stores = testStores();
  let guard: PasswordDoor;
  let door: TlsDoor;
  let app: TestApp | null = null;

  const server = ownCertificate(folder);
  const stranger = ownCertificate(folder, 'stranger');

  beforeAll(async () => {
    const { hostname, port } = new URL(stores.env.MONGODB_URI ?? '');
    const [key, cert] = [readFileSync(server.key, 'utf8'), readFileSync(server.cert, 'utf8')];
    guard = new PasswordDoor({ host: hostname, port: Number(port) }, OWN);
    door = await TlsDoor.before({ host: '127.0.0.1', port: await guard.open() }, { key, cert });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app?.close();
    app = null;
  });
  afterAll(async () => {
    door.close();
    guard.close();
    await stores.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Through the doors, with what the address says of TLS. */
  async function begin(tls: Record<string, string>, password = OWN.password): Promise<TestApp> {
    const uri = new URL(stores.env.MONGODB_URI ?? '');
    uri.host = `localhost:${door.port}`;
    [uri.username, uri.password] = [OWN.user, password];
    for (const [name, value] of Object.entries({ tls: 'true', ...tls })) uri.searchParams.set(name, value);
    const env = { ...stores.env, MONGODB_URI: uri.href, ROLES: 'worker' as const };
    app = await testApp([StageWithWorker], testSettings(env));
    return app;
  }

  it.each([
    ['nobody vouches for its certificate', {}, 'tlsCAFile in MONGODB_URI', OWN.password],
    [
      'another authority vouches for it',
      { tlsCAFile: stranger.cert },
      'tlsCAFile in MONGODB_URI',
      OWN.password,
    ],
    ['it refuses the password', { tlsCAFile: server.cert }, 'user or password', 'not-the-password'],
  ])('is not used while %s, and the log says what to set', async (_, tls, words, password) => {
    const warned = jest.spyOn(Logger.prototype, 'warn');
    const { url } = await begin(tls, password);
    const said = (): string => JSON.stringify(warned.mock.calls);
    await until('the reason in the log', () => Promise.resolve(said().includes(words)), 20_000);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect(said()).not.toContain(password);
  });

  it('is used once its authority is named and the password is right: messages are answered', async () => {
    const running = await begin({ tlsCAFile: server.cert });
    await until('readiness', async () => (await fetch(`${running.url}/health/ready`)).status === 200, 20_000);
    const stage = new TurnStage(running);
    const ids = await Promise.all(['a', 'b', 'c'].map((who) => stage.write(who, `hello ${who}`)));
    await running.get(WakeUps).enqueueTurns(ids);
    const waiting = running.get(InboundMessages)['model'];
    await until(
      'every answer',
      async () => (await waiting.countDocuments({ state: 'received' })) === 0,
      20_000,
    );
    expect(await running.get(Outbox)['model'].countDocuments({})).toBe(3);
  });
});
