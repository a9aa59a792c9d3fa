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
import { TlsDoor } from './tls-door';

jest.setTimeout(60_000);

/** The engine that tests run on has no TLS of its own: it stands behind a door that has. */
describe('a MongoDB with TLS', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-mongo-tls-'));
  const stores = testStores();
  let door: TlsDoor;
  let app: TestApp | null = null;

  const server = ownCertificate(folder);
  const stranger = ownCertificate(folder, 'stranger');

  beforeAll(async () => {
    const { hostname, port } = new URL(stores.env.MONGODB_URI ?? '');
    const [key, cert] = [readFileSync(server.key, 'utf8'), readFileSync(server.cert, 'utf8')];
    door = await TlsDoor.before({ host: hostname, port: Number(port) }, { key, cert });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app?.close();
    app = null;
  });
  afterAll(async () => {
    door.close();
    await stores.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Through the door, with what the address says of TLS. */
  async function begin(tls: Record<string, string>): Promise<TestApp> {
    const uri = new URL(stores.env.MONGODB_URI ?? '');
    uri.host = `localhost:${door.port}`;
    for (const [name, value] of Object.entries({ tls: 'true', ...tls })) uri.searchParams.set(name, value);
    const env = { ...stores.env, MONGODB_URI: uri.href, ROLES: 'worker' as const };
    app = await testApp([StageWithWorker], testSettings(env));
    return app;
  }

  it.each([
    ['nobody', {}],
    ['another authority', { tlsCAFile: stranger.cert }],
  ])(
    'is not talked to while %s vouches for its certificate, and the log says what to set',
    async (_, tls) => {
      const warned = jest.spyOn(Logger.prototype, 'warn');
      const { url } = await begin(tls);
      expect((await fetch(`${url}/health/ready`)).status).toBe(503);
      expect(JSON.stringify(warned.mock.calls)).toContain('tlsCAFile in MONGODB_URI');
    },
  );

  it('is used once its authority is named: messages are answered', async () => {
    const running = await begin({ tlsCAFile: server.cert });
    await until('readiness', async () => (await fetch(`${running.url}/health/ready`)).status === 200);
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
