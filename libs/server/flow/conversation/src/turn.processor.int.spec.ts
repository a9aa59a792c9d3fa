import { WakeUps } from '@feelori/jobs';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { Redis } from 'ioredis';
import { StageWithWorker, TurnStage } from './testing/turn-stage';
import { TurnSweeper } from './turn-sweeper';

describe('the jobs of turns', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: TurnStage;

  beforeAll(async () => {
    app = await testApp([StageWithWorker], testSettings({ ...stores.env, ROLES: 'worker', QUIET_MS: '150' }));
    stage = new TurnStage(app);
  });
  beforeEach(() => {
    stage.assistant.asked.length = 0;
    stage.assistant.before = () => Promise.resolve();
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  async function wake(id: string): Promise<void> {
    expect(await app.get(WakeUps).enqueueTurns([id])).toBe(true);
  }

  it('has a burst answered together, once', async () => {
    let id = '';
    for (const text of ['do you', 'have', 'blue dresses']) {
      id = await stage.write('burst', text);
      await wake(id);
    }
    await until('the answer', async () => (await stage.said(id)).length > 0);
    expect(await stage.said(id)).toEqual(['echo: do you | have | blue dresses']);
  });

  it('has a message answered that came while another was being answered', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    stage.assistant.before = () => held;
    const id = await stage.write('impatient', 'first');
    await wake(id);
    await until('the first to be asked', () => stage.assistant.asked.length === 1);
    await stage.write('impatient', 'second');
    await wake(id);
    release();
    await until('both answers', async () => (await stage.said(id)).length === 2);
    expect(await stage.said(id)).toEqual(['echo: first', 'echo: second']);
  });

  it('has a turn tried again that failed', async () => {
    stage.assistant.before = ({ attempt }) =>
      attempt === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
    const id = await stage.write('unlucky', 'hello');
    await wake(id);
    await until('the answer', async () => (await stage.said(id)).length > 0);
    expect(stage.assistant.asked).toEqual([['hello'], ['hello']]);
  });

  it('is woken again by the sweeper after Redis lost everything', async () => {
    const id = await stage.write('forgotten', 'anybody there', 11_000);
    const { REDIS_URL, REDIS_PREFIX } = stores.env;
    const redis = new Redis(REDIS_URL ?? '');
    const keys = await redis.keys(`${REDIS_PREFIX}*`);
    await redis.unlink(...keys);
    redis.disconnect();
    expect(await app.get(TurnSweeper).sweep()).toBe(1);
    await until('the answer', async () => (await stage.said(id)).length > 0);
    expect(await stage.said(id)).toEqual(['echo: anybody there']);
    expect(await app.get(TurnSweeper).sweep()).toBe(0);
  });
});
