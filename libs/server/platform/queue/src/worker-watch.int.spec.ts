import { BullModule, InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger, Module } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { QueueRedis } from '@feelori/platform/redis';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import type { Job, Queue } from 'bullmq';
import { SteadyWorker } from './steady-worker';
import { STUCK_MS, WorkerWatch } from './worker-watch';

const QUEUE = 'watched';

@Injectable()
class Producer {
  constructor(@InjectQueue(QUEUE) readonly queue: Queue<{ n: number }>) {}
}

@Processor(QUEUE, { concurrency: 2 })
class WatchedProcessor extends WorkerHost {
  readonly done: number[] = [];
  private readonly held: (() => void)[] = [];
  hold = false;

  release(): void {
    for (const go of this.held.splice(0)) go();
  }

  async process(job: Job<{ n: number }>): Promise<void> {
    if (this.hold) await new Promise<void>((go) => this.held.push(go));
    this.done.push(job.data.n);
  }
}

@Module({
  imports: [BullModule.registerQueue({ name: QUEUE })],
  providers: [Producer, WatchedProcessor],
  exports: [Producer],
})
class WatchedModule {}

/** A worker whose question to the queue is never answered, as on a connection that is half open. */
const deaf = { moveToActive: (): Promise<never> => new Promise(() => undefined) };

describe('the watch over workers', () => {
  let stores: TestStores;
  let app: TestApp;
  let processor: WatchedProcessor;
  let watch: WorkerWatch;
  let ill: boolean;
  let ended: string[];

  beforeEach(async () => {
    Logger.overrideLogger(false);
    stores = testStores();
    app = await testApp([WatchedModule], testSettings(stores.env));
    processor = app.get(WatchedProcessor);
    const redis = app.get(QueueRedis);
    [ill, ended] = [false, []];
    jest.spyOn(redis.state, 'wasIllWithin').mockImplementation(() => ill);
    const discovery = app.app.get(DiscoveryService, { strict: false });
    watch = new WorkerWatch(discovery, redis, (why) => ended.push(why));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    processor.release();
    await app.close();
    await stores.drop();
  });

  const worker = (): SteadyWorker => processor.worker as SteadyWorker;
  const add = (n: number): Promise<unknown> => app.get(Producer).queue.add('watched', { n });
  const letTimePass = (): void => void (worker().heardAt -= STUCK_MS + 1);
  async function done(n: number): Promise<void> {
    await until(`job ${n}`, () => processor.done.includes(n));
  }

  it('makes a worker afresh that looks for no jobs, and the new one goes on', async () => {
    await add(1);
    await done(1);
    const before = worker();
    Object.assign(before, deaf);
    watch.look();
    expect(worker()).toBe(before);
    letTimePass();
    watch.look();
    expect(worker()).not.toBe(before);
    await add(2);
    await done(2);
    letTimePass();
    await until('it to be heard again', () => !worker().isStuck(STUCK_MS));
    expect(ended).toEqual([]);
  });

  it('leaves alone what idles, what is full, and everybody while Redis is away', async () => {
    await until('the worker to look', () => worker().hasHeard);
    const before = worker();
    processor.hold = true;
    await Promise.all([add(1), add(2)]);
    await until(
      'both places to be taken',
      async () => (await app.get(Producer).queue.getActiveCount()) === 2,
    );
    letTimePass();
    watch.look();
    expect(worker()).toBe(before);
    ill = true;
    Object.assign(before, { concurrency: 3 });
    watch.look();
    expect(worker()).toBe(before);
  });

  it('leaves alone a worker whose queue is held', async () => {
    await until('the worker to look', () => worker().hasHeard);
    const before = worker();
    Object.assign(before, { limitUntil: Date.now() + 60_000 });
    letTimePass();
    watch.look();
    expect(worker()).toBe(before);
  });

  it('ends the process with one line when two in a row do not get going', async () => {
    await until('the worker to look', () => worker().hasHeard);
    jest
      .spyOn(SteadyWorker.prototype as unknown as typeof deaf, 'moveToActive')
      .mockImplementation(deaf.moveToActive);
    for (let looks = 0; looks < 3; looks += 1) {
      expect(ended).toEqual([]);
      letTimePass();
      watch.look();
    }
    expect(ended).toEqual([`the worker of ${QUEUE} looks for no jobs, made afresh 2 times`]);
  });

  it('lets a process end whose Redis is away, without waiting for it', async () => {
    const away = await testApp(
      [WatchedModule],
      testSettings({ ...stores.env, REDIS_URL: 'redis://127.0.0.1:9' }),
    );
    await away.close();
  });
});
