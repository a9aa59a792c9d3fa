import { Clock } from '@feelori/platform/clock';
import { testSettings, testStores, until } from '@feelori/testing';
import { type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { putOff } from './put-off';
import { sharedTimeBackend } from './shared-time-backend';

const DELAY_MS = 1_000;
/** Far less than the clocks are off by, and enough on a busy machine. */
const PATIENCE_MS = 8_000;

let aheadMs = 0;

/** As another process does it, whose machine's clock is right. */
async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  const here = aheadMs;
  aheadMs = 0;
  try {
    return await work();
  } finally {
    aheadMs = here;
  }
}

describe.each([120_000, -120_000])("jobs beside a machine's clock that is %d ms off", (offMs) => {
  const stores = testStores();
  const { prefix, url } = testSettings(stores.env).redis;
  const name = `clocks-${offMs}`;
  const clock = new Clock();
  const taken: { id: string | undefined; at: number }[] = [];
  let connection: Redis;
  let queue: Queue;
  let worker: Worker;
  let work: (job: Job, token?: string) => Promise<unknown> = () => Promise.resolve();

  beforeAll(() => {
    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() + aheadMs);
    connection = new Redis(url, { maxRetriesPerRequest: null });
    const factory = sharedTimeBackend(clock);
    queue = new Queue(name, { connection, prefix }, factory);
    const take = (job: Job, token?: string): Promise<unknown> => {
      taken.push({ id: job.id, at: performance.now() });
      return work(job, token);
    };
    const asked = performance.now();
    clock.learn({ theirs: now(), asked, heard: asked });
    aheadMs = offMs;
    worker = new Worker(name, take, { connection, prefix, concurrency: 5 }, factory);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await worker.close(true);
    await queue.close();
    connection.disconnect();
    await stores.drop();
  });

  /** How long after `began` a job was taken for the `nth` time. */
  async function takenAfter(began: number, job: Job, nth = 0): Promise<number> {
    const times = (): { at: number }[] => taken.filter(({ id }) => id === job.id);
    await until('the job', () => times().length > nth, PATIENCE_MS);
    return (times()[nth]?.at ?? NaN) - began;
  }

  it('are taken when they are due', async () => {
    const began = performance.now();
    const [job, later] = await elsewhere(() =>
      queue.addBulk([
        { name, data: {}, opts: { delay: DELAY_MS } },
        { name, data: {}, opts: { delay: 2 * DELAY_MS } },
      ]),
    );
    expect(await takenAfter(began, job!)).toBeGreaterThanOrEqual(DELAY_MS - 5);
    expect(await takenAfter(began, later!)).toBeGreaterThanOrEqual(2 * DELAY_MS - 5);
  });

  it('are due by the same time for whoever put them in', async () => {
    const { timestamp } = (await queue.getJob((await queue.add(name, {})).id ?? '')) as Job;
    expect(Math.abs(timestamp - clock.ms())).toBeLessThan(5_000);
  });

  it('that are put off, or fail, or are given another delay, come again when it is time', async () => {
    const tries = new Map<string | undefined, number>();
    work = async (job, token) => {
      tries.set(job.id, (tries.get(job.id) ?? 0) + 1);
      if (tries.get(job.id) !== 1) return;
      if (job.data === 'put off') await putOff(job, DELAY_MS, token);
      if (job.data === 'fail') throw new Error('no');
    };
    const began = performance.now();
    const off = await queue.add(name, 'put off');
    const failing = await queue.add(name, 'fail', {
      attempts: 2,
      backoff: { type: 'fixed', delay: DELAY_MS },
    });
    const hurried = await queue.add(name, 'hurry', { delay: 60_000 });
    await elsewhere(() => hurried.changeDelay(DELAY_MS));
    const first = await Promise.all([takenAfter(began, off), takenAfter(began, failing)]);
    expect(await takenAfter(began, off, 1)).toBeGreaterThanOrEqual((first[0] ?? 0) + DELAY_MS - 5);
    expect(await takenAfter(began, failing, 1)).toBeGreaterThanOrEqual((first[1] ?? 0) + DELAY_MS - 5);
    expect(await takenAfter(began, hurried)).toBeGreaterThanOrEqual(DELAY_MS - 5);
  });

  it('that wait for nothing are taken at once, and one after another', async () => {
    const jobs = await queue.addBulk(Array.from({ length: 20 }, () => ({ name, data: {} })));
    const began = performance.now();
    await Promise.all(jobs.map((job) => takenAfter(began, job)));
  });
});
