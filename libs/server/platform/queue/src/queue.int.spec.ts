import { InjectQueue, Processor, WorkerHost, BullModule } from '@nestjs/bullmq';
import { Injectable, Module } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { withDeadline } from '@feelori/platform/resilience';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import type { Job, Queue } from 'bullmq';
import type { Connection } from 'mongoose';
import { QueueGauge } from './queue-gauge';
import { SteadyWorker } from './steady-worker';

const QUEUE = 'probe';

@Injectable()
class Producer {
  constructor(@InjectQueue(QUEUE) readonly queue: Queue<{ n: number }>) {}
}

/** Answers when told to, and then writes to the database, as a turn does. */
@Processor(QUEUE)
class ProbeProcessor extends WorkerHost {
  readonly begun: number[] = [];
  release: () => void = () => undefined;
  hold = false;

  constructor(@InjectConnection() private readonly connection: Connection) {
    super();
  }

  async process(job: Job<{ n: number }>): Promise<void> {
    this.begun.push(job.data.n);
    if (this.hold) await new Promise<void>((resolve) => (this.release = resolve));
    await this.connection.collection<{ _id: number }>('probe').insertOne({ _id: job.data.n });
  }
}

@Module({ imports: [BullModule.registerQueue({ name: QUEUE })], providers: [Producer], exports: [Producer] })
class WebProbe {}

@Module({ imports: [WebProbe], providers: [ProbeProcessor] })
class WorkerProbe {}

describe('the queue', () => {
  let stores: TestStores;
  const open: TestApp[] = [];

  async function start(module: typeof WebProbe | typeof WorkerProbe, env = stores.env): Promise<TestApp> {
    const app = await testApp([module], testSettings(env));
    open.push(app);
    return app;
  }

  beforeEach(() => {
    stores = testStores();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((app) => app.close()));
    await stores.drop();
  });

  it('hands a job from one process to another under the prefix of the settings', async () => {
    const worker = await start(WorkerProbe);
    const web = await start(WebProbe);
    await web.get(Producer).queue.add('probe', { n: 1 });
    await until('the job to be taken', () => worker.get(ProbeProcessor).begun.includes(1));
    expect(web.get(Producer).queue.opts.prefix).toBe(stores.env.REDIS_PREFIX);
  });

  it('runs processors on workers that wait for Redis and notice a lost one within seconds', async () => {
    const { worker } = (await start(WorkerProbe)).get(ProbeProcessor);
    expect(worker).toBeInstanceOf(SteadyWorker);
    expect(worker.opts).toMatchObject({ lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 5 });
    expect(worker.opts.connection).toMatchObject({ options: { maxRetriesPerRequest: null } });
    expect(worker.opts.connection).not.toMatchObject({ options: { commandTimeout: 2_000 } });
  });

  it('lets a job that is under way write to the database before the process ends', async () => {
    const app = await start(WorkerProbe);
    const processor = app.get(ProbeProcessor);
    processor.hold = true;
    await app.get(Producer).queue.add('probe', { n: 7 });
    await until('the job to be taken', () => processor.begun.length === 1);
    const closing = app.close();
    open.length = 0;
    await until(
      'the worker to stop taking jobs',
      () => processor.worker.closing !== undefined || processor.worker.isPaused(),
    );
    processor.release();
    await closing;
    const witness = await start(WebProbe);
    const connection = witness.app.get<Connection>('DatabaseConnection');
    expect(await connection.collection<{ _id: number }>('probe').findOne({ _id: 7 })).not.toBeNull();
  });

  it('can be set up while Redis is down; a wake-up then fails within its deadline', async () => {
    const web = await start(WebProbe, { ...stores.env, REDIS_URL: 'redis://127.0.0.1:9' });
    const adding = web.get(Producer).queue.add('probe', { n: 1 });
    await expect(withDeadline(adding, 300, 'wake-up')).rejects.toThrow();
  });

  it('counts the jobs of every queue', async () => {
    const web = await start(WebProbe);
    await web.get(Producer).queue.addBulk([
      { name: 'probe', data: { n: 1 } },
      { name: 'probe', data: { n: 2 }, opts: { delay: 60_000 } },
    ]);
    expect(await web.get(QueueGauge).counts(1_000)).toEqual([
      { queue: QUEUE, waiting: 1, delayed: 1, active: 0, failed: 0 },
    ]);
  });
});
