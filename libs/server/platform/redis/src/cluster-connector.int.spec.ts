import { testSettings, type TestStores, testStores, until } from '@feelori/testing';
import { CacheRedis, QueueRedis, SubscriberRedis } from './redis-clients';
import { RedisWatch } from './redis-watch';

const SECRET = 'not-the-password';

let stores: TestStores;
let clients: [QueueRedis, CacheRedis, SubscriberRedis];
let watch: RedisWatch;
beforeAll(() => {
  stores = testStores();
  const { host } = new URL(stores.env['REDIS_URL'] ?? '');
  const url = `redis+cluster://nobody:${SECRET}@${host}`;
  clients = [new QueueRedis(url, '{one}'), new CacheRedis(url, '{one}'), new SubscriberRedis(url, '{one}')];
  watch = new RedisWatch(testSettings({ REDIS_URL: url }), ...clients);
});
afterAll(async () => {
  await watch.onModuleDestroy();
  for (const client of clients) client.disconnect();
  await stores.drop();
});

it('says which setting is wrong where no node of a cluster takes our password, and goes on asking', async () => {
  const heard: string[] = [];
  for (const client of clients) client.on('error', ({ message }) => heard.push(message));
  await until('the fault', async () => {
    await watch.look();
    return (await watch.faults()).includes('Redis refuses our user or password (see REDIS_URL)');
  });
  const before = heard.length;
  await until('another try', () => heard.length > before);
  expect(clients.map(({ status }) => status)).toEqual(['connecting', 'connecting', 'wait']);
  expect(heard.join()).toContain('WRONGPASS');
  expect(heard.join() + JSON.stringify(watch.views())).not.toContain(SECRET);
});
