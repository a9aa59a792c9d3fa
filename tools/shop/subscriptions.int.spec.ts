import { AccessToken, WebhookSubscriptions } from '@feelori/edges/shopify';
import { CacheRedis } from '@feelori/platform/redis';
import { FakeClock, type TestStores, testStores } from '@feelori/testing';
import { SubscriptionKeeper } from '../../libs/server/skills/catalogue/src/subscription-keeper';
import { SubscriptionState } from '../../libs/server/skills/catalogue/src/subscription-state';
import { SimulatedShop } from './testing/simulated-shop';

const shop = new SimulatedShop();
const signal = new AbortController().signal;
let stores: TestStores;
let redis: CacheRedis;
beforeAll(async () => {
  await shop.open();
  stores = testStores();
  redis = new CacheRedis(stores.env.REDIS_URL);
  await new Promise((resolve) => redis.once('ready', resolve));
});
afterAll(async () => {
  redis.disconnect();
  await stores.drop();
  await shop.close();
});

it('makes the webhooks that are missing, mends wrong addresses, and looks again every hour', async () => {
  const clock = new FakeClock();
  const settings = shop.settings(stores.env);
  const subscriptions = new WebhookSubscriptions(settings, new AccessToken(settings, clock));
  const state = new SubscriptionState(redis, settings);
  const ours = `${settings.gateway.publicUrl}/webhooks/shopify`;
  await subscriptions.make('PRODUCTS_UPDATE', 'https://before.example/webhooks/shopify', signal);

  const keeper = new SubscriptionKeeper(settings, subscriptions, state, clock);
  await keeper.assert(signal);
  const all = await subscriptions.list(signal);
  expect(all.length).toBeGreaterThan(10);
  expect(new Set(all.map(({ uri }) => uri))).toEqual(new Set([ours]));
  expect(await state.read()).toMatchObject({ outcome: 'asserted', mended: ['PRODUCTS_UPDATE'], refused: [] });

  const lost = all.find(({ topic }) => topic === 'ORDERS_CREATE');
  expect(await subscriptions.drop(lost?.id ?? '', signal)).toBe(true);
  await keeper.assert(signal);
  expect(await subscriptions.list(signal)).toHaveLength(all.length - 1);
  clock.advance(3_600_001);
  await keeper.assert(signal);
  expect(await state.read()).toMatchObject({ made: ['ORDERS_CREATE'], mended: [] });
  expect(await subscriptions.list(signal)).toHaveLength(all.length);
});
