import { Logger, type LoggerService } from '@nestjs/common';
import { getQueueToken } from '@nestjs/bullmq';
import { JOBS, SweepTimer, WakeUps } from '@feelori/jobs';
import { QueueRedis } from '@feelori/platform/redis';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import type { Queue } from 'bullmq';
import {
  StageModule,
  StageWithWorker,
  TurnStage,
} from '../../libs/server/flow/conversation/src/testing/turn-stage';
import { TurnSweeper } from '../../libs/server/flow/conversation/src/turn-sweeper';
import { OwnRedis } from './own-redis';

jest.setTimeout(120_000);

/** Conversations that are written at each stage of a fault. */
const EACH = 20;

/** What is done to Redis, and how it ends; a fault that ends by itself has no end. */
interface Fault {
  name: string;
  begin(redis: OwnRedis): Promise<unknown>;
  end?(redis: OwnRedis): Promise<unknown>;
}

const FAULTS: Fault[] = [
  {
    name: 'becomes a replica for a while',
    begin: (redis) => redis.run('REPLICAOF', '127.0.0.1', '9'),
    end: (redis) => redis.run('REPLICAOF', 'NO', 'ONE'),
  },
  {
    name: 'runs out of memory',
    begin: (redis) => redis.run('CONFIG', 'SET', 'maxmemory', '1mb'),
    end: (redis) => redis.run('CONFIG', 'SET', 'maxmemory', '0'),
  },
  {
    name: 'has its writes paused',
    begin: (redis) => redis.run('CLIENT', 'PAUSE', '600000', 'WRITE'),
    end: (redis) => redis.run('CLIENT', 'UNPAUSE'),
  },
  { name: 'is frozen', begin: (redis) => redis.signal('SIGSTOP'), end: (redis) => redis.signal('SIGCONT') },
  {
    name: 'is killed and comes back',
    begin: (redis) => redis.signal('SIGKILL'),
    end: (redis) => redis.start(),
  },
  { name: 'loses everything', begin: (redis) => redis.run('FLUSHALL') },
  {
    name: 'comes and goes',
    begin: async (redis) => {
      for (let times = 0; times < 10; times += 1) {
        await redis.run('REPLICAOF', '127.0.0.1', '9');
        await new Promise((resolve) => setTimeout(resolve, 150));
        await redis.run('REPLICAOF', 'NO', 'ONE');
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    },
  },
];

describe('a conversation is answered once although Redis', () => {
  const stores = testStores();
  const lines: string[] = [];
  let own: OwnRedis;
  let web: TestApp;
  let worker: TestApp;
  let stage: TurnStage;
  let sweeps: SweepTimer;

  beforeAll(async () => {
    own = await OwnRedis.open();
    const env = { ...stores.env, REDIS_URL: own.url, QUIET_MS: '50', QUIET_MAX_MS: '200' };
    web = await testApp([StageModule], testSettings(env));
    worker = await testApp([StageWithWorker], testSettings({ ...env, ROLES: 'worker' }));
    const write = (line: unknown): void => {
      const text = typeof line === 'string' ? line : JSON.stringify(line);
      if (!text.includes('"msg":"turn ended')) lines.push(text);
    };
    Logger.overrideLogger({ log: write, warn: write, error: write } as unknown as LoggerService);
    stage = new TurnStage(worker);
  });
  beforeEach(async () => {
    lines.length = 0;
    stage.assistant.asked.length = 0;
    // It holds more than it may hold later.
    await own.run('SET', 'ballast', 'x'.repeat(2_000_000));
    await until('both to be connected', () =>
      [web, worker].every((app) => app.get(QueueRedis).status === 'ready'),
    );
    const sweeper = worker.get(TurnSweeper);
    sweeps = new SweepTimer({
      name: 'turns',
      isDirect: () => worker.get(WakeUps).isDirect,
      takeLease: () => Promise.resolve(true),
      sweep: (signal) => sweeper.sweep(signal),
      sweepDirectly: (signal) => sweeper.sweepDirectly(signal),
    });
    sweeps.start();
  });
  afterEach(() => sweeps.stop());
  afterAll(async () => {
    await Promise.all([web.close(), worker.close()]);
    await own.close();
    await stores.drop();
  });

  /** Stores what customers wrote and wakes their turns, as arrival does; gives the conversations. */
  async function write(when: string): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < EACH; n += 1) ids.push(await stage.write(`${when}-${n}`, `${when} ${n}`));
    await web.get(WakeUps).enqueueTurns(ids);
    return ids;
  }

  async function answered(ids: readonly string[]): Promise<void> {
    const said = (): Promise<string[][]> => Promise.all(ids.map((id) => stage.said(id)));
    await until('every answer', async () => (await said()).every((texts) => texts.length > 0), 60_000);
    expect((await said()).every((texts) => texts.length === 1)).toBe(true);
  }

  it.each(FAULTS)('$name', async ({ name, begin, end }) => {
    const key = name.replaceAll(' ', '');
    const before = await write(`${key}-before`);
    await begin(own);
    const during = await write(`${key}-during`);
    await answered([...before, ...during]);
    // Beside the line of each turn: one line a state, not one an occurrence: a handful for two processes and a worker.
    expect(lines.length).toBeLessThanOrEqual(12);

    await end?.(own);
    await sweeps.stop();
    const queue = worker.app.get<Queue>(getQueueToken(JOBS.turn.queue), { strict: false });
    const after = await write(`${key}-after`);
    await until('the queue to take wake-ups again', () => web.get(WakeUps).enqueueTurns(after));
    await answered(after);
    await until(
      'the queue to be empty',
      async () => {
        const {
          waiting = 0,
          delayed = 0,
          active = 0,
        } = await queue.getJobCounts('waiting', 'delayed', 'active');
        return waiting + delayed + active === 0;
      },
      60_000,
    );
    const asked = stage.assistant.asked.flat();
    expect(asked.toSorted()).toEqual(
      ['after', 'before', 'during']
        .flatMap((when) => Array.from({ length: EACH }, (_, n) => `${key}-${when} ${n}`))
        .sort(),
    );
  });
});
