import { getQueueToken } from '@nestjs/bullmq';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import { type Job, type Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Bells } from './bells';
import { type JobName, JOBS, type Ring } from './job-list';
import { JobsModule } from './jobs.module';

const QUIET_MS = 60_000;

describe('Bells', () => {
  let stores: TestStores;
  let app: TestApp;
  let redis: Redis;
  let worker: Worker<Ring> | null = null;

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

  const bells = (): Bells => app.get(Bells);
  const queueOf = (job: JobName): Queue<Ring> =>
    app.app.get(getQueueToken(JOBS[job].queue), { strict: false });

  /** Notes the conversations of its jobs; `work` decides how long each takes. */
  function answer(job: JobName, work: (ring: Job<Ring>, token?: string) => Promise<void>): string[] {
    const begun: string[] = [];
    const options = { connection: redis, prefix: stores.env.REDIS_PREFIX ?? '' };
    const process = (ring: Job<Ring>, token?: string): Promise<void> => {
      begun.push(ring.data.conversationId);
      return work(ring, token);
    };
    worker = new Worker<Ring>(JOBS[job].queue, process, options);
    return begun;
  }

  it('leave one job a conversation however often they ring, after the quiet time', async () => {
    await Promise.all([bells().ringTurns(['a', 'b']), bells().ringTurns(['a']), bells().ringTurns(['b'])]);
    expect(await bells().ringTurns(['a'])).toBe(true);
    const jobs = await queueOf('turn').getDelayed();
    expect(jobs.map(({ data }) => data.conversationId).sort()).toEqual(['a', 'b']);
    expect(jobs.map(({ delay }) => delay)).toEqual([QUIET_MS, QUIET_MS]);
    expect(jobs[0]?.data).toEqual({ conversationId: expect.stringMatching(/^[ab]$/) });
  });

  it('keep a ring that comes while its conversation is being worked on', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let running = 0;
    let most = 0;
    const begun = answer('send', async () => {
      most = Math.max(most, (running += 1));
      await held;
      running -= 1;
    });
    await bells().ringSends(['a']);
    await until('the first job', () => begun.length === 1);
    for (let ring = 0; ring < 5; ring += 1) await bells().ringSends(['a']);
    expect(begun).toEqual(['a']);
    release();
    await until('the kept ring', () => begun.length === 2);
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
    await bells().ringSends(['a']);
    await until('the job to be woken', () => begun.includes('a'));
    await bells().ringTurns(['a']);
    const [before] = await queueOf('turn').getDelayed();
    await bells().ringTurns(['a']);
    const [after] = await queueOf('turn').getDelayed();
    expect([after?.id, after?.timestamp]).toEqual([before?.id, before?.timestamp]);
  });

  it('ring again where a bell points at a job that Redis has lost', async () => {
    await bells().ringTurns(['a']);
    const [job] = await queueOf('turn').getDelayed();
    await queueOf('turn').removeDeduplicationKey('a');
    const key = `${stores.env.REDIS_PREFIX}:${JOBS.turn.queue}`;
    await redis.set(`${key}:de:a`, 'job-that-ended');
    await redis.hset(`${key}:job-that-ended`, 'name', 'turn', 'data', '{}', 'opts', '{}', 'timestamp', '1');
    await redis.zadd(`${key}:completed`, 1, 'job-that-ended');
    await job?.remove();
    expect(await bells().ringTurns(['a'])).toBe(true);
    expect(await queueOf('turn').getDelayedCount()).toBe(0);
    expect(await bells().ringAgain('turn', ['a'])).toBe(true);
    const begun = answer('turn', () => Promise.resolve());
    await until('the turn to be rung for', () => begun.includes('a'));
  });
});

describe('Bells without Redis', () => {
  it('say so within their bound, and never throw', async () => {
    const settings = testSettings({ REDIS_URL: 'redis://127.0.0.1:9' });
    const stores = testStores();
    const app = await testApp([JobsModule], { ...settings, mongo: testSettings(stores.env).mongo });
    try {
      const began = performance.now();
      expect(await app.get(Bells).ringTurns(['a'])).toBe(false);
      expect(await app.get(Bells).ringSends([])).toBe(true);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(await app.get(Bells).ringAgain('send', ['a'])).toBe(false);
    } finally {
      await app.close();
      await stores.drop();
    }
  });
});
