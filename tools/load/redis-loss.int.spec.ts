import { getQueueToken } from '@nestjs/bullmq';
import { JOBS, SweepTimer, WakeUps } from '@feelori/jobs';
import { QueueRedis } from '@feelori/platform/redis';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import type { Queue } from 'bullmq';
import { StageWithWorker } from '../../libs/server/flow/conversation/src/testing/turn-stage';
import { TurnSweeper } from '../../libs/server/flow/conversation/src/turn-sweeper';
import { OwnRedis } from '../chaos/own-redis';
import { rounded } from './rounded';
import { until as untilSeen } from '../product/child-process';

/**
 * How long Redis takes to be whole again after it lost everything while customers wait, beside a worker that answers.
 * In the suite with a few; measured with many:
 *   REDIS_LOSS_CONVERSATIONS=100000 npm test -- --maxWorkers=1 tools/load/redis-loss
 */
const asked = process.env['REDIS_LOSS_CONVERSATIONS'];
const conversations = Number(asked ?? 1_200);
const NUMBER = '106540352242922';

jest.setTimeout(asked === undefined ? 120_000 : 1_800_000);

describe(`${conversations} conversations wait while Redis loses everything`, () => {
  const stores = testStores();
  const figures: Record<string, number> = { conversations };
  let own: OwnRedis;
  let app: TestApp;
  let sweeps: SweepTimer;
  let ids: string[];

  beforeAll(async () => {
    own = await OwnRedis.open();
    app = await testApp(
      [StageWithWorker],
      testSettings({ ...stores.env, REDIS_URL: own.url, ROLES: 'worker' }),
    );
    await until('Redis', () => app.get(QueueRedis).status === 'ready');
    const sweeper = app.get(TurnSweeper);
    sweeps = new SweepTimer({
      name: 'turns',
      isDirect: () => app.get(WakeUps).isDirect,
      takeLease: () => Promise.resolve(true),
      sweep: (signal) => sweeper.sweep(signal),
      sweepDirectly: (signal) => sweeper.sweepDirectly(signal),
    });
    figures['idle_sweep_ms'] = await idleSweepMs(sweeper);
    ids = await seed(app.get(InboundMessages));
  }, 600_000);
  afterAll(async () => {
    await sweeps.stop();
    await app.close();
    await own.close();
    await stores.drop();
    if (asked !== undefined) process.stdout.write(`${JSON.stringify(figures)}\n`);
  }, 120_000);

  const waiting = (): Promise<number> =>
    app.get(InboundMessages)['model'].countDocuments({ state: 'received' });

  /** Whether every conversation that still waits has a job, in one list of the queue or another. */
  async function isWhole(): Promise<boolean> {
    const queue = app.app.get<Queue>(getQueueToken(JOBS.turn.queue), { strict: false });
    const counts = await queue.getJobCounts('waiting', 'delayed', 'active');
    const jobs = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return jobs >= (await waiting());
  }

  /** Also in CPU seconds of this process and of Redis, which say the same on a machine that has other work. */
  async function wholeAfter(what: string): Promise<void> {
    const began = { at: performance.now(), cpu: process.cpuUsage(), redis: await redisCpu() };
    // Looking costs the database as much as a sweep does: not all the time.
    await untilSeen(what, isWhole, 900_000, asked === undefined ? 50 : 1_000);
    const cpu = process.cpuUsage(began.cpu);
    figures[`${what}_s`] = rounded((performance.now() - began.at) / 1_000);
    figures[`${what}_cpu_s`] = rounded((cpu.user + cpu.system) / 1_000_000);
    figures[`${what}_redis_cpu_s`] = rounded((await redisCpu()) - began.redis);
    figures[`${what}_answered`] = conversations - (await waiting());
  }

  async function redisCpu(): Promise<number> {
    const info = String(await own.run('INFO', 'cpu'));
    const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].map(([, value]) => Number(value));
    return seconds.reduce((sum, one) => sum + one, 0);
  }

  it('has all of them woken again, and each answered once', async () => {
    sweeps.start();
    await wholeAfter('woken_from_nothing');
    await own.run('FLUSHALL');
    await wholeAfter('woken_after_loss');
    if (asked !== undefined) return;
    await until('every answer', async () => (await waiting()) === 0, 100_000);
    const entries = await app.get(Outbox)['model'].find().sort({ _id: 1 }).lean();
    const said = entries.map(({ conversationId, parts }) => [
      conversationId,
      ...parts.map(({ content }) => content),
    ]);
    const wanted = ids.map((id, n) => [id, { kind: 'text', text: `echo: hello ${n}` }]);
    expect(said).toEqual(wanted.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  });
});

/** What a sweep costs when nothing is due, on average. */
async function idleSweepMs(sweeper: TurnSweeper): Promise<number> {
  const times = 200;
  const began = performance.now();
  for (let n = 0; n < times; n += 1) await sweeper.sweep();
  return rounded((performance.now() - began) / times);
}

/** Messages that wait since a minute ago, each of a customer of its own. */
async function seed(inbound: InboundMessages): Promise<string[]> {
  const rows = Array.from({ length: conversations }, (_, n) => row(n));
  for (let at = 0; at < rows.length; at += 1_000) await inbound.storeMany(rows.slice(at, at + 1_000));
  return rows.map(({ conversationId }) => conversationId);
}

function row(n: number): InboundMessage {
  const at = new Date(Date.now() - 60_000 + n);
  const wamid = `wamid.loss.${n}`;
  return {
    _id: `${NUMBER}:${wamid}`,
    conversationId: `${NUMBER}:c_loss${n}`,
    customerId: `c_loss${n}`,
    sentAt: at,
    receivedAt: at,
    message: {
      wamid,
      phoneNumberId: NUMBER,
      identity: { waId: '16505551234' },
      sentAt: at.getTime(),
      content: { kind: 'text', text: `hello ${n}` },
      provisional: false,
    },
    state: 'received',
    turnId: null,
  };
}
