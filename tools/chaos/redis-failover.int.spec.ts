import { getConnectionToken } from '@nestjs/mongoose';
import { type Connection, STATES } from 'mongoose';
import { SweepTimer, WakeUps } from '@feelori/jobs';
import { CacheRedis, QueueRedis, RedisWatch, SubscriberRedis } from '@feelori/platform/redis';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { StageWithWorker, TurnStage } from '../../libs/server/flow/conversation/src/testing/turn-stage';
import { TurnSweeper } from '../../libs/server/flow/conversation/src/turn-sweeper';
import { behindSentinels, cluster, type FailingSet } from './redis-set';

const PREFIX = '{failover}';
const CUSTOMERS = 120;
/** What is written so many at a time, the next when the last are stored. */
const AT_ONCE = 10;

/** A Sentinel that was not run for two seconds, on a busy machine, does nothing for half a minute (its TILT mode). */
const FAILOVER_MS = 100_000;

jest.setTimeout(240_000);

describe.each([
  ['behind Sentinels', behindSentinels],
  ['in a cluster', () => cluster(PREFIX)],
])('Redis %s loses its primary while customers write', (_, begin) => {
  const stores = testStores();
  let failing: FailingSet;
  let app: TestApp;
  let stage: TurnStage;
  let sweeps: SweepTimer;

  beforeAll(async () => {
    failing = await begin();
    const redis = { REDIS_URL: failing.url, REDIS_PREFIX: PREFIX };
    app = await testApp([StageWithWorker], testSettings({ ...stores.env, ...redis, ROLES: 'worker' }));
    stage = new TurnStage(app);
    const sweeper = app.get(TurnSweeper);
    sweeps = new SweepTimer({
      name: 'turns',
      isDirect: () => app.get(WakeUps).isDirect,
      takeLease: () => Promise.resolve(true),
      sweep: (signal) => sweeper.sweep(signal),
      sweepDirectly: (signal) => sweeper.sweepDirectly(signal),
    });
    sweeps.start();
    const database = app.app.get<Connection>(getConnectionToken());
    await until('the database', () => database.readyState === STATES.connected);
    await until('Redis', () => app.get(QueueRedis).status === 'ready');
  }, 120_000);
  afterAll(async () => {
    await sweeps.stop();
    await app.close();
    await failing.set.close();
    await stores.drop();
  });

  const isWell = async (): Promise<boolean> => (await app.get(RedisWatch).faults()).length === 0;
  const takesWrites = (): Promise<boolean> =>
    app
      .get(CacheRedis)
      .within(400, 'a write', (redis) => redis.set(`${PREFIX}:written`, '1'))
      .then(
        () => true,
        () => false,
      );

  async function write(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at += AT_ONCE) {
      const people = Array.from({ length: AT_ONCE }, (__, n) => `c${at + n}`);
      const ids = await Promise.all(people.map((who) => stage.write(who, `hello ${who}`)));
      await app.get(WakeUps).enqueueTurns(ids);
    }
  }

  it('answers each of them once, and is whole again with the server that took over', async () => {
    await until('Redis to be well', isWell);
    await write(0, CUSTOMERS / 2);
    await failing.primary.child.end();
    await write(CUSTOMERS / 2, CUSTOMERS);
    const waiting = app.get(InboundMessages)['model'];
    await until(
      'every answer',
      async () => (await waiting.countDocuments({ state: 'received' })) === 0,
      FAILOVER_MS,
    );
    const entries = await app.get(Outbox)['model'].find().lean();
    const said = entries.flatMap(({ parts }) =>
      parts.map(({ content }) => (content.kind === 'text' ? content.text : content.kind)),
    );
    const wanted = Array.from({ length: CUSTOMERS }, (__, n) => `echo: hello c${n}`);
    expect(said.toSorted()).toEqual(wanted.toSorted());

    await until('Redis to be well again', isWell, FAILOVER_MS);
    await until('a write', takesWrites, 30_000);
    const heard: string[] = [];
    const subscriber = app.get(SubscriberRedis);
    subscriber.on('message', (channel: string, text: string) => {
      if (channel === `${PREFIX}:news`) heard.push(text);
    });
    await subscriber.subscribe(`${PREFIX}:news`);
    await app.get(CacheRedis).publish(`${PREFIX}:news`, 'whole');
    await until('the news', () => heard.length > 0);
    expect(heard).toEqual(['whole']);
  });
});
