import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { StageWithWorker, TurnStage } from './testing/turn-stage';
import { TurnSweeper } from './turn-sweeper';

const CUSTOMERS = 120;

describe('turns while Redis is away', () => {
  const stores = testStores();
  const workers: TestApp[] = [];
  const stages: TurnStage[] = [];

  beforeAll(async () => {
    const away = { REDIS_URL: 'redis://127.0.0.1:9', ROLES: 'worker', QUIET_MS: '50', QUIET_MAX_MS: '200' };
    for (let n = 0; n < 2; n += 1) {
      const worker = await testApp([StageWithWorker], testSettings({ ...stores.env, ...away }));
      workers.push(worker);
      stages.push(new TurnStage(worker));
    }
  });
  beforeEach(() => {
    for (const { assistant } of stages) {
      assistant.asked.length = 0;
      assistant.before = () => Promise.resolve();
    }
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await stores.drop();
  });

  const sweep = (): Promise<number[]> =>
    Promise.all(workers.map((worker) => worker.get(TurnSweeper).sweepDirectly()));
  const [first] = [(): TurnStage => stages[0]!];
  const asked = (): string[] => stages.flatMap(({ assistant }) => assistant.asked.flat()).sort();

  it('are taken by all workers together, each message answered once and asked once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < CUSTOMERS; n += 1) ids.push(await first().write(`many${n}`, `hello ${n}`, 5_000));
    const said = async (): Promise<string[][]> => Promise.all(ids.map((id) => first().said(id)));
    await until('every answer', async () => {
      await sweep();
      return (await said()).every((texts) => texts.length > 0);
    });
    expect(await said()).toEqual(ids.map((_, n) => [`echo: hello ${n}`]));
    expect(asked()).toEqual(ids.map((_, n) => `hello ${n}`).sort());
    for (const { assistant } of stages) expect(assistant.asked.length).toBeGreaterThan(0);
  });

  it('wait until the customer is quiet, and are then found', async () => {
    const id = await first().write('quiet', 'just now');
    await until('the answer', async () => {
      await sweep();
      return (await first().said(id)).length > 0;
    });
    expect(asked()).toEqual(['just now']);
  });

  it('are tried again after a failure, and taken over from a worker that is gone', async () => {
    stages.forEach(({ assistant }) => {
      assistant.before = ({ attempt }) =>
        attempt === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    const id = await first().write('unlucky', 'again please', 5_000);
    await until('the answer', async () => {
      await sweep();
      return (await first().said(id)).length > 0;
    });
    expect(await first().said(id)).toEqual(['echo: again please']);
  });
});
