import { createHmac } from 'node:crypto';
import { AccessToken, BulkReader, CatalogueReader, Shopify, ShopProfiles } from '@feelori/edges/shopify';
import { Metrics } from '@feelori/platform/metrics';
import { CacheBoard } from '@feelori/platform/cache';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import type { Settings } from '@feelori/platform/settings';
import { FakeClock, type TestStores, testStores } from '@feelori/testing';
import { Catalogue, CatalogueIndex, ShopNews } from '@feelori/skills/catalogue';
import { CatalogueCopier } from '../../libs/server/skills/catalogue/src/catalogue-copier';
import { CatalogueFollower } from '../../libs/server/skills/catalogue/src/catalogue-follower';
import { CatalogueNews } from '../../libs/server/skills/catalogue/src/catalogue-news';
import { CatalogueStore } from '../../libs/server/skills/catalogue/src/catalogue-store';
import { CatalogueUpdater } from '../../libs/server/skills/catalogue/src/catalogue-updater';
import { SalesCounter } from '../../libs/server/skills/catalogue/src/sales-counter';
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

/** Time does not go back from one worker to the next. */
let latest = new FakeClock();
function laterClock(): FakeClock {
  latest = new FakeClock(latest.ms() + 1);
  return latest;
}

/** A worker: what it knows is its own, what is kept all share. */
class Worker {
  readonly clock = laterClock();
  readonly index = new CatalogueIndex();
  readonly settings: Settings = shop.settings(stores.env);
  private readonly breakers = new BreakerBoard(this.settings, this.clock, redis);
  private readonly cache = new CacheBoard(redis, this.settings, new Metrics(), this.clock);
  private readonly token = new AccessToken(this.settings, this.clock);
  private readonly profile = new ShopProfiles(this.settings, this.breakers, this.token, this.clock);
  private readonly store = new CatalogueStore(redis, this.settings);
  readonly news = new CatalogueNews(redis, this.settings);
  readonly follower = new CatalogueFollower(
    this.store,
    this.index,
    { register: () => undefined } as never,
    { roles: ['worker'] } as never,
  );
  readonly copier = new CatalogueCopier(this.reader(), this.store, this.clock, this.bulk());
  readonly updater = new CatalogueUpdater(this.reader(), this.store, this.news, this.index, this.clock);
  readonly sales = new SalesCounter(this.reader(), this.store, this.clock);
  readonly door = new ShopNews(this.settings, this.news, this.cache, this.clock);
  readonly shopify = new Shopify(this.settings, this.breakers, this.cache, this.token, this.profile);
  readonly catalogue = new Catalogue(this.shopify, this.index, this.clock);

  private bulk(): BulkReader {
    return new BulkReader(this.settings, this.token, this.profile);
  }

  private reader(): CatalogueReader {
    return new CatalogueReader(this.settings, this.token, this.profile);
  }

  async keep(): Promise<void> {
    await this.follower.follow();
    await this.updater.lookAtNews(signal);
    await this.copier.readOn(signal);
    await this.updater.lookAtRecent(signal);
    await this.follower.follow();
  }

  async titles(...terms: string[]): Promise<string[]> {
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: false };
    return (await this.catalogue.search(search)).products.map(({ title }) => title);
  }

  /** Shopify's webhook, signed. */
  webhook(topic: string, payload: object, id: string) {
    const body = Buffer.from(JSON.stringify(payload));
    const [secret = ''] = this.settings.shopify.webhookSecrets;
    const headers: Record<string, string> = {
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': id,
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    };
    return this.door.take(body, (name) => headers[name]);
  }
}

describe('the catalogue of the simulated shop', () => {
  it('is read once, and another worker has it without asking Shopify', async () => {
    const [first, second] = [new Worker(), new Worker()];
    await first.keep();
    const asked = shop.questions();
    await second.follower.follow();
    expect(await second.titles('blue', 'dresses')).toContain('Azure Wrap Dress');
    expect(await second.titles('prototype')).toEqual([]);
    expect(shop.questions()).toBe(asked);
    expect(second.index.products.size).toBe(shop.offered());
  });

  it('knows what sells best, counted once a day for all', async () => {
    const [counter, other] = [new Worker(), new Worker()];
    await counter.keep();
    // A page of orders each time.
    for (let page = 0; page < 5; page += 1) await counter.sales.countOn(signal);
    const asked = shop.questions();
    await other.sales.countOn(signal);
    expect(shop.questions()).toBe(asked);
    await other.follower.follow();
    expect(other.catalogue.knowsSold).toBe(true);
    const search = { terms: [], category: null, priceMin: null, priceMax: null, inStockOnly: true };
    const { products } = await other.catalogue.search({ ...search, sort: 'best_selling' });
    const sold = products.map(({ id }) => other.index.products.soldOf(id));
    expect(sold[0]).toBeGreaterThan(0);
    expect(sold).toEqual([...sold].sort((one, more) => more - one));
  });

  it('follows what Shopify says changed, each webhook once', async () => {
    const [keeper, other] = [new Worker(), new Worker()];
    await keeper.keep();
    await other.follower.follow();
    const dress = shop.change('Azure Wrap Dress', (product) => (product.title = 'Turquoise Wrap Dress'));
    expect(await keeper.webhook('products/update', { id: dress.id }, 'w-1')).toBe('taken');
    await keeper.keep();
    await other.follower.follow();
    expect(await other.titles('turquoise')).toEqual(['Turquoise Wrap Dress']);
    const asked = shop.questions();
    expect(await keeper.webhook('products/update', { id: dress.id }, 'w-1')).toBe('taken');
    await keeper.keep();
    expect(shop.questions()).toBe(asked);

    shop.change('Turquoise Wrap Dress', (product) => (product.status = 'DRAFT'));
    await keeper.webhook('products/update', { id: dress.id }, 'w-2');
    await keeper.keep();
    await other.follower.follow();
    expect(other.index.products.get(String(dress.id))).toBeUndefined();
  });

  it('believes nothing it remembers of products once Shopify says that one changed, in no process', async () => {
    const [one, other] = [new Worker(), new Worker()];
    const { id } = shop.change('Silk Twill Scarf', () => undefined);
    const title = async (worker: Worker): Promise<string | undefined> =>
      (await worker.shopify.getProduct(String(id)))?.title;
    await title(one);
    shop.change('Silk Twill Scarf', (product) => (product.title = 'Silk Twill Shawl'));
    expect(await title(other)).toBe('Silk Twill Scarf');
    await one.webhook('products/update', { id }, 'w-5');
    expect([await title(other), await title(one)]).toEqual(['Silk Twill Shawl', 'Silk Twill Shawl']);
    shop.change('Silk Twill Shawl', (product) => (product.title = 'Silk Twill Scarf'));
    await one.webhook('products/update', { id }, 'w-6');
  });

  it('knows what is sold out by the stock alone', async () => {
    const keeper = new Worker();
    await keeper.keep();
    const scarf = shop.change('Silk Twill Scarf', ({ variants }) =>
      variants.forEach((one) => (one.stock = 0)),
    );
    expect(keeper.index.products.get(String(scarf.id))?.available).toBe(true);
    const [variant] = scarf.variants;
    await keeper.webhook('inventory_levels/update', { inventory_item_id: variant?.inventoryItemId }, 'w-3');
    await keeper.keep();
    expect(keeper.index.products.get(String(scarf.id))?.available).toBe(false);
  });

  it('heals what no webhook told, also while others tell of something all the time', async () => {
    const keeper = new Worker();
    await keeper.keep();
    shop.change('Canvas Plimsolls', (product) => {
      product.title = 'Forest Plimsolls';
      product.updatedAt = keeper.clock.ms() + 1;
    });
    const scarf = shop.change('Silk Twill Scarf', () => undefined);
    for (const [at, stock] of [5, 6, 7].entries()) {
      keeper.clock.advance(250_000);
      scarf.variants.forEach((one) => (one.stock = stock));
      await keeper.webhook('products/update', { id: scarf.id }, `busy-${at}`);
      await keeper.keep();
    }
    expect(await keeper.titles('forest')).toEqual(['Forest Plimsolls']);
  });

  it('keeps what is said of the stock until it knows whose it is', async () => {
    const [keeper, anew] = [new Worker(), new Worker()];
    await keeper.keep();
    const scarf = shop.change('Silk Twill Scarf', ({ variants }) =>
      variants.forEach((one) => (one.stock = 4)),
    );
    await anew.webhook(
      'inventory_levels/update',
      { inventory_item_id: scarf.variants[0]?.inventoryItemId },
      's-1',
    );
    await anew.updater.lookAtNews(signal);
    await anew.keep();
    expect(anew.index.products.get(String(scarf.id))?.available).toBe(true);
  });

  it('reads the whole anew where more changed than can wait, and needs no single look then', async () => {
    const keeper = new Worker();
    await keeper.keep();
    const { id } = shop.change('Court Sneakers', (product) => (product.title = 'Hall Sneakers'));
    const others = Array.from({ length: 5_100 }, (_, at) => `p:${9_000_000 + at}` as const);
    await keeper.news.note(null, [`p:${id}`], keeper.clock.ms());
    keeper.clock.advance(1_000);
    await keeper.news.note(null, others, keeper.clock.ms());
    const asked = shop.questions();
    await keeper.keep();
    expect(await keeper.titles('hall')).toEqual(['Hall Sneakers']);
    expect(await keeper.news.oldest(9)).toEqual([]);
    expect(shop.questions() - asked).toBeLessThan(30);
    shop.change('Hall Sneakers', (product) => (product.title = 'Court Sneakers'));
  });

  it('reads the whole anew where what changed lately has no end', async () => {
    const keeper = new Worker();
    await keeper.keep();
    shop.change('Court Sneakers', (product) => (product.title = 'Grass Sneakers'));
    const endless = jest.spyOn(CatalogueReader.prototype, 'changedSince');
    endless.mockResolvedValue({ products: [], after: 'more' });
    keeper.clock.advance(700_000);
    await keeper.keep();
    endless.mockRestore();
    keeper.clock.advance(1_000);
    await keeper.keep();
    expect(await keeper.titles('grass')).toEqual(['Grass Sneakers']);
    shop.change('Grass Sneakers', (product) => (product.title = 'Court Sneakers'));
  });

  it('is read anew where a piece of the copy went missing, as a full Redis drops them', async () => {
    await new Worker().keep();
    const { redis: its } = shop.settings(stores.env);
    const pieces = await redis.keys(`${its.prefix}*:chunk:*`);
    expect(pieces.length).toBeGreaterThan(0);
    await redis.del(...pieces);
    const anew = new Worker();
    await anew.keep();
    await anew.keep();
    expect(anew.index.products.size).toBe(shop.offered());
  });

  it('takes no product off whose change went missing, and reads all of them anew', async () => {
    const [keeper, other] = [new Worker(), new Worker()];
    await keeper.keep();
    await other.follower.follow();
    const { id } = shop.change('Court Sneakers', (product) => (product.title = 'Indoor Sneakers'));
    await keeper.webhook('products/update', { id }, 'gone-1');
    await keeper.updater.lookAtNews(signal);
    await redis.del(...(await redis.keys(`${shop.settings(stores.env).redis.prefix}*:changes:*`)));
    await other.follower.follow();
    expect(other.index.products.get(String(id))).toBeDefined();
    keeper.clock.advance(60_000);
    await keeper.keep();
    await other.follower.follow();
    expect(await other.titles('indoor')).toEqual(['Indoor Sneakers']);
    shop.change('Indoor Sneakers', (product) => (product.title = 'Court Sneakers'));
  });

  it('tells nothing any more once the app is taken off, however much waits to be looked at, and again once it is back', async () => {
    const keeper = new Worker();
    await keeper.keep();
    const waiting = Array.from({ length: 300 }, (_, at) => `p:${9_000_000 + at}` as const);
    await keeper.news.note(null, waiting, keeper.clock.ms());
    keeper.clock.advance(1_000);
    await keeper.webhook('app/uninstalled', {}, 'off-1');
    await keeper.keep();
    expect(keeper.index.products.size).toBe(0);
    expect(keeper.index.checkedAt).toBeNull();
    keeper.clock.advance(60_000);
    await keeper.webhook('products/update', { id: 1 }, 'back-1');
    await keeper.keep();
    expect(keeper.index.products.size).toBe(shop.offered());
  });

  it('heals what no webhook told, and tells nothing any more once the app is taken off', async () => {
    const keeper = new Worker();
    await keeper.keep();
    shop.change('Court Sneakers', (product) => {
      product.title = 'Lawn Sneakers';
      product.updatedAt = keeper.clock.ms() + 1;
    });
    keeper.clock.advance(700_000);
    await keeper.keep();
    expect(await keeper.titles('lawn')).toEqual(['Lawn Sneakers']);
    await keeper.webhook('app/uninstalled', {}, 'w-4');
    await keeper.keep();
    expect(keeper.index.products.size).toBe(0);
    expect(keeper.index.checkedAt).toBeNull();
  });

  it('takes no webhook that is not signed', async () => {
    const worker = new Worker();
    const body = Buffer.from('{"id":1}');
    expect(await worker.door.take(body, () => undefined)).toBe('refused');
    const wrong = createHmac('sha256', 'another').update(body).digest('base64');
    expect(await worker.door.take(body, () => wrong)).toBe('refused');
  });
});
