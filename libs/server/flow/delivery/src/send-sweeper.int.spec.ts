import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { SendSweeper } from './send-sweeper';
import { SendStage, SendStageModule } from './testing/send-stage';

const CUSTOMERS = 80;

describe('sends while Redis is away', () => {
  const stores = testStores();
  const workers: TestApp[] = [];
  const stages: SendStage[] = [];

  beforeAll(async () => {
    const away = { REDIS_URL: 'redis://127.0.0.1:9', ROLES: 'worker', WHATSAPP_SENDS_PER_SECOND: '60' };
    for (let n = 0; n < 2; n += 1) {
      const worker = await testApp([SendStageModule], testSettings({ ...stores.env, ...away }));
      workers.push(worker);
      stages.push(new SendStage(worker));
    }
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await stores.drop();
  });

  it('are made by all workers together at their pace, each once and in order', async () => {
    const [stage] = stages;
    const ids: string[] = [];
    for (let n = 0; n < CUSTOMERS; n += 1) ids.push(await stage!.answer(`many${n}`, 1, [`${n}a`, `${n}b`]));
    const states = async (): Promise<string[]> =>
      (await Promise.all(ids.map((id) => stage!.parts(id, 1)))).flat().map(({ state }) => state);
    await until(
      'every send',
      async () => {
        await Promise.all(workers.map((worker) => worker.get(SendSweeper).sweepDirectly()));
        return (await states()).every((state) => state === 'sent');
      },
      20_000,
    );
    const sent = stages.flatMap(({ whatsapp }) => whatsapp.sent.map(({ text }) => text));
    expect(sent.toSorted()).toEqual(ids.flatMap((_, n) => [`${n}a`, `${n}b`]).sort());
    for (const id of ids) {
      const [first, second] = await stage!.parts(id, 1);
      expect(first!.sentAt!.getTime()).toBeLessThanOrEqual(second!.sentAt!.getTime());
    }
  }, 30_000);
});
