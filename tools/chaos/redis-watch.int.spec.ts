import {
  CacheRedis,
  QueueRedis,
  RedisUnavailable,
  RedisWatch,
  SubscriberRedis,
} from '@feelori/platform/redis';
import { testSettings, until } from '@feelori/testing';
import { OwnRedis } from './own-redis';
import { TcpDoor } from './tcp-door';

jest.setTimeout(60_000);

describe('the watch over Redis', () => {
  let own: OwnRedis;
  let clients: { queue: QueueRedis; cache: CacheRedis; subscriber: SubscriberRedis };
  let watch: RedisWatch;
  let door: TcpDoor | null = null;

  beforeAll(async () => {
    own = await OwnRedis.open();
    // So that it holds more than what it may hold later.
    await own.run('SET', 'ballast', 'x'.repeat(2_000_000));
  });
  afterAll(() => own.close());

  function open(url = own.url): void {
    clients = {
      queue: new QueueRedis(url),
      cache: new CacheRedis(url),
      subscriber: new SubscriberRedis(url),
    };
    for (const client of Object.values(clients)) client.on('error', () => undefined);
    const settings = testSettings({ REDIS_URL: url, REDIS_PREFIX: '{watched}' });
    watch = new RedisWatch(settings, clients.queue, clients.cache, clients.subscriber);
  }
  afterEach(async () => {
    await watch.onModuleDestroy();
    for (const client of Object.values(clients)) client.disconnect();
    door?.close();
    door = null;
  });

  const write = (): Promise<unknown> => clients.queue.within(400, 'probe', (redis) => redis.set('k', 'v'));
  const written = (): Promise<unknown> =>
    until('a write', () =>
      write().then(
        () => true,
        () => false,
      ),
    );
  /** Looks until Redis is found to be so. */
  const seen = (faults: string[]): Promise<unknown> =>
    until(`"${faults.join(', ')}" to be seen`, async () => {
      await watch.look();
      return JSON.stringify(await watch.faults()) === JSON.stringify(faults);
    });

  it.each([
    ['is a read-only replica', ['REPLICAOF', '127.0.0.1', '9'], ['REPLICAOF', 'NO', 'ONE']],
    ['is out of memory', ['CONFIG', 'SET', 'maxmemory', '1mb'], ['CONFIG', 'SET', 'maxmemory', '0']],
    ['has writes paused', ['CLIENT', 'PAUSE', '60000', 'WRITE'], ['CLIENT', 'UNPAUSE']],
  ] as [string, [string, ...string[]], [string, ...string[]]][])(
    'names a Redis that %s, and calls fail at once until it is over',
    async (words, begin, end) => {
      open();
      await seen([]);
      await written();
      await own.run(...begin);
      await seen([`Redis ${words}`]);
      for (let looks = 0; looks < 5; looks += 1) {
        await watch.look();
        expect(await watch.faults()).toEqual([`Redis ${words}`]);
      }
      await expect(write()).rejects.toBeInstanceOf(RedisUnavailable);
      await own.run(...end);
      await seen([]);
      await written();
    },
  );

  it('names one that is frozen, and one that is gone', async () => {
    open();
    await seen([]);
    await own.signal('SIGSTOP');
    await seen(['Redis does not answer']);
    await expect(write()).rejects.toBeInstanceOf(RedisUnavailable);
    await own.signal('SIGCONT');
    await seen([]);
    await own.signal('SIGKILL');
    await seen(['Redis cannot be reached']);
    await expect(write()).rejects.toBeInstanceOf(RedisUnavailable);
    await own.start();
    await seen([]);
    await written();
  });

  it('costs whoever calls two deadlines at most before it is known that nobody answers', async () => {
    door = await TcpDoor.before(own.url);
    open(door.url);
    await seen([]);
    await written();
    door.freeze();
    const asked = jest.spyOn(clients.queue, 'set');
    for (let calls = 0; calls < 20; calls += 1) await expect(write()).rejects.toThrow();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('opens connections again that are dead while the server is well', async () => {
    door = await TcpDoor.before(own.url);
    open(door.url);
    await clients.subscriber.subscribe('news');
    await seen([]);
    const heard: string[] = [];
    clients.subscriber.on('message', (_channel, text: string) => heard.push(text));
    door.stall();
    await until('both to be well again', async () => {
      await watch.look();
      return write().then(
        () => true,
        () => false,
      );
    });
    await until(
      'the news',
      async () => {
        await watch.look();
        await own.run('PUBLISH', 'news', 'hello');
        return heard.includes('hello');
      },
      20_000,
    );
  });
});
