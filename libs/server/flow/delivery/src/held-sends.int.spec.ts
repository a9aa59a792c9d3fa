import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { WakeUps } from '@feelori/jobs';
import { BreakerBoard } from '@feelori/platform/resilience';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { DeliveryModule } from './delivery.module';
import { SendProcessor } from './send.processor';
import { SendStage } from './testing/send-stage';

/** More than the queue gives one worker at once. */
const CUSTOMERS = 80;
const OPEN_SECONDS = 2;

describe('sends while WhatsApp’s breaker is open', () => {
  const stores = testStores();
  const asked: ServerResponse[] = [];
  let well = false;
  let app: TestApp;
  let stage: SendStage;
  const ids: string[] = [];

  /** WhatsApp as it is: ill, or well; a request waits in `asked` while it is neither. */
  const server = createServer((request, reply) => {
    request.resume().on('end', () => {
      asked.push(reply);
      if (!well && asked.length <= 2) reply.writeHead(500).end(JSON.stringify({ error: { code: 131016 } }));
      else if (well) accept(reply);
    });
  });
  const accept = (reply: ServerResponse): void => {
    reply.writeHead(200).end(JSON.stringify({ messages: [{ id: `wamid.${asked.length}` }] }));
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const settings = testSettings({
      ...stores.env,
      ROLES: 'worker',
      WHATSAPP_GRAPH_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      BREAKER_FAILURES: '2',
      BREAKER_OPEN_SECONDS: String(OPEN_SECONDS),
    });
    app = await testApp([DeliveryModule, WhatsAppModule], settings);
    stage = new SendStage(app);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await app.close();
    await new Promise((resolve) => server.close(resolve));
    await stores.drop();
  });

  const breaker = async (): Promise<string | undefined> => {
    const views = await app.get(BreakerBoard).list();
    return views.find(({ name }) => name === 'whatsapp')?.state;
  };
  const parts = async () => (await Promise.all(ids.map((id) => stage.parts(id, 1)))).flat();
  const tries = async () => (await parts()).reduce((sum, { attempt }) => sum + attempt, 0);

  it('wait without a try, let one probe through, and go on within a second after it', async () => {
    for (let n = 0; n < 2; n += 1) ids.push(await stage.answer(`first${n}`, 1, ['a']));
    await app.get(WakeUps).enqueueSends(ids);
    await until('the breaker to open', async () => (await breaker()) === 'open');
    const openedAt = performance.now();
    for (let n = 0; n < CUSTOMERS; n += 1) ids.push(await stage.answer(`held${n}`, 1, ['a']));
    await app.get(WakeUps).enqueueSends(ids);
    await until('the probe', () => asked.length > 2);
    expect(performance.now() - openedAt).toBeGreaterThan(OPEN_SECONDS * 1_000 - 500);
    expect(await tries()).toBe(3);
    expect(asked).toHaveLength(3);

    const holds = jest.spyOn(app.get(WakeUps), 'pauseSends');
    well = true;
    accept(asked[2]!);
    await until('all to be sent', async () => (await parts()).every(({ state }) => state === 'sent'));
    // Nothing is held longer than that at a time, however slow the machine is.
    expect(Math.max(0, ...holds.mock.calls.map(([, ms]) => ms))).toBeLessThanOrEqual(1_000);
    // Each was sent once, and the first two twice since the first time they were refused.
    expect(asked).toHaveLength(CUSTOMERS + 4);
    expect(await tries()).toBe(CUSTOMERS + 4);
  }, 20_000);

  it('do not keep the process from ending', async () => {
    const env = { ...stores.env, REDIS_PREFIX: `${stores.env.REDIS_PREFIX}:ending`, ROLES: 'worker' };
    const ending = await testApp([DeliveryModule], testSettings(env));
    await ending.get(WakeUps).pauseSends('send', 60_000);
    await ending.get(WakeUps).enqueueSendAfter('send', 'some:conversation', 0);
    await until('the worker to wait', () => ending.get(SendProcessor).worker['isRateLimited']());
    const began = performance.now();
    await ending.close();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
