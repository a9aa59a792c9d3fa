import { getQueueToken } from '@nestjs/bullmq';
import { Clock } from '@feelori/platform/clock';
import { QueueRedis } from '@feelori/platform/redis';
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
    app = await testApp(
      [JobsModule],
      testSettings({ ...stores.env, QUIET_MS: String(QUIET_MS), ROLES: 'web,worker' }),
    );
    redis = new Redis(stores.env.REDIS_URL ?? '', { maxRetriesPerRequest: null });
    await until('Redis', () => app.get(QueueRedis).status === 'ready');
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

  it("are all sent at once when the database's clock was set back, for each stage to look anew", async () => {
    const clock = app.get(Clock);
    await until('the time of all', () => clock.isShared);
    await wakeUps().enqueueTurns(['a', 'b']);
    await wakeUps().enqueueSendAfter('send', 'a', 600_000);
    const asked = performance.now();
    clock.learn({ theirs: clock.ms() - 120_000, asked, heard: asked });
    await until('all to be woken', async () => {
      const counts = await Promise.all(
        (['turn', 'send'] as const).map((job) => queueOf(job).getWaitingCount()),
      );
      return counts[0] === 2 && counts[1] === 1;
    });
  });

  describe('sent again by a sweep', () => {
    const key = (name: string): string => `${stores.env.REDIS_PREFIX}:${JOBS.turn.queue}:${name}`;
    const jobIds = async (job: JobName): Promise<string[]> =>
      (await queueOf(job).getJobs(['delayed', 'waiting'])).map(({ data }) => data.conversationId).sort();

    it('make jobs for those that have none, and leave alone what is queued', async () => {
      await wakeUps().enqueueTurns(['queued']);
      expect(await wakeUps().reenqueue('turn', ['queued', 'a', 'b'])).toBe(2);
      expect(await wakeUps().reenqueue('turn', ['queued', 'a', 'b'], true)).toBe(0);
      expect(await jobIds('turn')).toEqual(['a', 'b', 'queued']);
      expect(await queueOf('turn').getWaitingCount()).toBe(2);
    });

    it('leave alone what is being worked on', async () => {
      let release = (): void => undefined;
      const begun = answer('turn', () => new Promise<void>((resolve) => (release = resolve)));
      expect(await wakeUps().reenqueue('turn', ['a'])).toBe(1);
      await until('the job to begin', () => begun.length === 1);
      expect(await wakeUps().reenqueue('turn', ['a'], true)).toBe(0);
      release();
    });

    it('hurry a send that waits for later', async () => {
      await wakeUps().enqueueSendAfter('send', 'a', 600_000);
      expect(await wakeUps().reenqueue('send', ['a'])).toBe(1);
      const begun = answer('send', () => Promise.resolve());
      await until('the send to be woken', () => begun.includes('a'));
    });

    it('make a new job where the key points at one that has ended, or is gone', async () => {
      const begun = answer('turn', () => Promise.resolve());
      await wakeUps().reenqueue('turn', ['ended']);
      await until('it to end', async () => (await queueOf('turn').getCompletedCount()) === 1);
      const [ended] = await queueOf('turn').getCompleted();
      await redis.set(key('de:ended'), ended?.id ?? '');
      await redis.set(key('de:gone'), '4711');
      expect(await wakeUps().reenqueue('turn', ['ended', 'gone'])).toBe(2);
      await until('both', () => begun.filter((id) => id === 'ended').length === 2 && begun.includes('gone'));
    });

    it('make a new job, when looking closely, for one that is in none of the lists', async () => {
      await wakeUps().enqueueTurns(['stray']);
      await redis.unlink(key('delayed'));
      expect(await wakeUps().reenqueue('turn', ['stray'])).toBe(0);
      expect(await wakeUps().reenqueue('turn', ['stray'], true)).toBe(1);
      const begun = answer('turn', () => Promise.resolve());
      await until('the turn to be woken', () => begun.includes('stray'));
    });
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
      expect(await app.get(WakeUps).reenqueue('send', ['a'])).toBeNull();
    } finally {
      await app.close();
      await stores.drop();
    }
  });
});
