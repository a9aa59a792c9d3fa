import { getQueueToken } from '@nestjs/bullmq';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import { type Job, type Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { WakeUps } from './wake-ups';
import { type JobName, JOBS, type WakeUp } from './job-list';
import { JobsModule } from './jobs.module';

const QUIET_MS = 60_000;

describe('WakeUps', () => {
  let stores: TestStores;
  let app: TestApp;
  let redis: Redis;
  let worker: Worker<WakeUp> | null = null;

  beforeEach(async () => {
    stores = testStores();
    app = await testApp([JobsModule], testSettings({ ...stores.env, QUIET_MS: String(QUIET_MS) }));
    redis = new Redis(stores.env.REDIS_URL ?? '', { maxRetriesPerRequest: null });
  });
  afterEach(async () => {
    await worker?.close();
    worker = null;
    await app.close();
    redis.disconnect();
    await stores.drop();
  });

  const wakeUps = (): WakeUps => app.get(WakeUps);
  const queueOf = (job: JobName): Queue<WakeUp> =>
    app.app.get(getQueueToken(JOBS[job].queue), { strict: false });

  /** Notes the conversations of its jobs; `work` decides how long each takes. */
  function answer(job: JobName, work: (job: Job<WakeUp>, token?: string) => Promise<void>): string[] {
    const begun: string[] = [];
    const options = { connection: redis, prefix: stores.env.REDIS_PREFIX ?? '' };
    const process = (job: Job<WakeUp>, token?: string): Promise<void> => {
      begun.push(job.data.conversationId);
      return work(job, token);
    };
    worker = new Worker<WakeUp>(JOBS[job].queue, process, options);
    return begun;
  }

  it('leave one job a conversation however often they are sent, after the quiet time', async () => {
    await Promise.all([
      wakeUps().enqueueTurns(['a', 'b']),
      wakeUps().enqueueTurns(['a']),
      wakeUps().enqueueTurns(['b']),
    ]);
    expect(await wakeUps().enqueueTurns(['a'])).toBe(true);
    const jobs = await queueOf('turn').getDelayed();
    expect(jobs.map(({ data }) => data.conversationId).sort()).toEqual(['a', 'b']);
    expect(jobs.map(({ delay }) => delay)).toEqual([QUIET_MS, QUIET_MS]);
    expect(jobs[0]?.data).toEqual({ conversationId: expect.stringMatching(/^[ab]$/) });
  });

  it('keep a wake-up that comes while its conversation is being worked on', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let running = 0;
    let most = 0;
    const begun = answer('send', async () => {
      most = Math.max(most, (running += 1));
      await held;
      running -= 1;
    });
    await wakeUps().enqueueSends(['a']);
    await until('the first job', () => begun.length === 1);
    for (let times = 0; times < 5; times += 1) await wakeUps().enqueueSends(['a']);
    expect(begun).toEqual(['a']);
    release();
    await until('the kept wake-up', () => begun.length === 2);
    expect(most).toBe(1);
  });

  it('wake a send that waits, and let a turn wait', async () => {
    const begun = answer('send', async (job) => {
      if (begun.length > 1) return;
      await job.changeDelay(0).catch(() => undefined); // Only a delayed job can be changed: this one runs.
    });
    await queueOf('send').add(
      'send',
      { conversationId: 'a' },
      { delay: 600_000, deduplication: { id: 'a' } },
    );
    await wakeUps().enqueueSends(['a']);
    await until('the job to be woken', () => begun.includes('a'));
    await wakeUps().enqueueTurns(['a']);
    const [before] = await queueOf('turn').getDelayed();
    await wakeUps().enqueueTurns(['a']);
    const [after] = await queueOf('turn').getDelayed();
    expect([after?.id, after?.timestamp]).toEqual([before?.id, before?.timestamp]);
  });

  it('enqueue again where a key points at a job that Redis has lost', async () => {
    await wakeUps().enqueueTurns(['a']);
    const [job] = await queueOf('turn').getDelayed();
    await queueOf('turn').removeDeduplicationKey('a');
    const key = `${stores.env.REDIS_PREFIX}:${JOBS.turn.queue}`;
    await redis.set(`${key}:de:a`, 'job-that-ended');
    await redis.hset(`${key}:job-that-ended`, 'name', 'turn', 'data', '{}', 'opts', '{}', 'timestamp', '1');
    await redis.zadd(`${key}:completed`, 1, 'job-that-ended');
    await job?.remove();
    expect(await wakeUps().enqueueTurns(['a'])).toBe(true);
    expect(await queueOf('turn').getDelayedCount()).toBe(0);
    expect(await wakeUps().reenqueue('turn', ['a'])).toBe(true);
    const begun = answer('turn', () => Promise.resolve());
    await until('the turn to be woken', () => begun.includes('a'));
  });
});

describe('WakeUps without Redis', () => {
  it('say so within their bound, and never throw', async () => {
    const settings = testSettings({ REDIS_URL: 'redis://127.0.0.1:9' });
    const stores = testStores();
    const app = await testApp([JobsModule], { ...settings, mongo: testSettings(stores.env).mongo });
    try {
      const began = performance.now();
      expect(await app.get(WakeUps).enqueueTurns(['a'])).toBe(false);
      expect(await app.get(WakeUps).enqueueSends([])).toBe(true);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(await app.get(WakeUps).reenqueue('send', ['a'])).toBe(false);
    } finally {
      await app.close();
      await stores.drop();
    }
  });
});
