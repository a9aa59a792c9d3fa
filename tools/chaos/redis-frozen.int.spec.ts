import { TeamModule } from '@feelori/admin/team';
import { CacheRedis, QueueRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { SendStage, SendStageModule } from '../../libs/server/flow/delivery/src/testing/send-stage';
import { ReplySender } from '../../libs/server/flow/delivery/src/reply-sender';
import { StageModule, TurnStage } from '../../libs/server/flow/conversation/src/testing/turn-stage';
import { TurnRunner } from '../../libs/server/flow/conversation/src/turn-runner';
import { TcpDoor } from './tcp-door';

/** A client asks twice in vain before it knows; what it asks at the same moment counts as one wait. */
const MOST_COMMANDS = 4;
/** What the watch and the connection itself say. */
const OWN = new Set(['ping', 'info', 'client', 'select']);

describe('while nobody answers behind Redis’s address', () => {
  let stores: TestStores;
  let door: TcpDoor;
  let app: TestApp;

  async function open(module: Parameters<typeof testApp>[0][number], env = {}): Promise<void> {
    stores = testStores();
    door = await TcpDoor.before(stores.env.REDIS_URL);
    app = await testApp(
      [module],
      testSettings({ ...stores.env, REDIS_URL: door.url, QUIET_MS: '0', ...env }),
    );
    await until('Redis', () =>
      [CacheRedis, QueueRedis].every((client) => app.get(client).status === 'ready'),
    );
  }
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.close();
    door.close();
    await stores.drop();
  });

  /** The commands that are really sent from now on, each of which has to be waited for in vain. */
  function sent(): string[] {
    const names: string[] = [];
    for (const client of [app.get(CacheRedis), app.get(QueueRedis)]) {
      const send = client.sendCommand.bind(client);
      jest.spyOn(client, 'sendCommand').mockImplementation((command, ...rest) => {
        if (!OWN.has(command.name)) names.push(command.name);
        return send(command, ...rest);
      });
    }
    return names;
  }

  it('a sign-in and many requests wait for it twice at most', async () => {
    await open(TeamModule);
    const { ownerEmail, ownerPassword } = TEST_SECRETS;
    await until('the owner', async () => (await signIn()).status === 200);
    door.freeze();
    const names = sent();
    expect((await signIn()).status).toBe(200);
    for (let n = 0; n < 20; n += 1) expect((await fetch(`${app.url}/api/v1/auth/me`)).status).toBe(401);
    expect(names.length).toBeLessThanOrEqual(MOST_COMMANDS);

    function signIn(): Promise<Response> {
      return fetch(`${app.url}/api/v1/auth/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: ownerEmail, password: ownerPassword }),
      });
    }
  });

  it('many turns wait for it twice at most', async () => {
    await open(StageModule, { ROLES: 'worker' });
    const stage = new TurnStage(app);
    // As a turn asks about its model.
    stage.assistant.before = () =>
      app
        .get(BreakerBoard)
        .get('gemini')
        .run(() => Promise.resolve());
    door.freeze();
    const names = sent();
    for (let n = 0; n < 10; n += 1) {
      const id = await stage.write(`frozen${n}`, 'hello', 5_000);
      expect(await app.get(TurnRunner).runNext(id, new AbortController().signal)).toEqual({ kind: 'done' });
      expect(await stage.said(id)).toEqual(['echo: hello']);
    }
    expect(names.length).toBeLessThanOrEqual(MOST_COMMANDS);
  });

  it('many sends wait for it twice at most', async () => {
    await open(SendStageModule, { ROLES: 'worker' });
    const stage = new SendStage(app);
    door.freeze();
    const names = sent();
    for (let n = 0; n < 10; n += 1) {
      const id = await stage.answer(`frozen${n}`, 1, ['a', 'b']);
      expect(await app.get(ReplySender).deliver(id, new AbortController().signal)).toEqual({ kind: 'done' });
    }
    expect(stage.whatsapp.sent).toHaveLength(20);
    expect(names.length).toBeLessThanOrEqual(MOST_COMMANDS);
  });
});
