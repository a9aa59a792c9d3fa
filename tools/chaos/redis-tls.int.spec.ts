import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { CacheRedis, QueueRedis, RedisWatch, SubscriberRedis } from '@feelori/platform/redis';
import { testSettings, until } from '@feelori/testing';
import { ownCertificate } from './own-certificate';
import { RedisSet } from './redis-set';

const PASSWORD = 'a-password-of-this-test';

jest.setTimeout(60_000);

describe('a Redis with TLS and a password', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-tls-'));
  const { key, cert } = ownCertificate(folder);
  const trusted = tls.getCACertificates('default');
  const set = new RedisSet();
  let url: string;
  let clients: (QueueRedis | CacheRedis | SubscriberRedis)[] = [];
  let watch: RedisWatch;

  beforeAll(async () => {
    const { port } = await set.start({
      requirepass: PASSWORD,
      'tls-cert-file': cert,
      'tls-key-file': key,
      'tls-ca-cert-file': cert,
      'tls-auth-clients': 'no',
    });
    url = `rediss://:${PASSWORD}@localhost:${port}`;
  });
  afterEach(async () => {
    await watch.onModuleDestroy();
    for (const client of clients) client.disconnect();
  });
  afterAll(async () => {
    tls.setDefaultCACertificates(trusted);
    await set.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function open(): [QueueRedis, CacheRedis, SubscriberRedis] {
    const made: [QueueRedis, CacheRedis, SubscriberRedis] = [
      new QueueRedis(url),
      new CacheRedis(url),
      new SubscriberRedis(url),
    ];
    for (const client of made) client.on('error', () => undefined);
    watch = new RedisWatch(testSettings({ REDIS_URL: url }), ...made);
    clients = made;
    return made;
  }
  const seen = (faults: string[]): Promise<unknown> =>
    until(`"${faults.join()}" to be seen`, async () => {
      await watch.look();
      return JSON.stringify(await watch.faults()) === JSON.stringify(faults);
    });

  it('is not talked to while nobody vouches for its certificate', async () => {
    open();
    await seen(['Redis cannot be reached']);
  });

  it('is used by every client once its authority is trusted', async () => {
    tls.setDefaultCACertificates([...trusted, readFileSync(cert, 'utf8')]);
    const [queue, cache, subscriber] = open();
    await seen([]);
    const heard: string[] = [];
    subscriber.on('message', (_, text: string) => heard.push(text));
    await subscriber.subscribe('{tls}:news');
    await until('both clients', () => queue.status === 'ready' && cache.status === 'ready');
    await queue.within(400, 'a write', (redis) => redis.set('{tls}:written', 'yes'));
    expect(await cache.within(400, 'a read', (redis) => redis.get('{tls}:written'))).toBe('yes');
    await cache.publish('{tls}:news', 'heard');
    await until('the news', () => heard.length > 0);
  });

  it('is named when it refuses the password', async () => {
    url = url.replace(PASSWORD, 'another-password');
    open();
    await seen(['Redis refuses our user or password (see REDIS_URL)']);
  });
});
