import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { GraphqlClient } from '../graphql-client';
import type { Product } from '../product';
import { numericId } from '../read-product';
import { readShape } from '../read-shape';
import { ShopCache } from '../shop-cache';
import { ShopProfiles } from '../shop-profile';
import { ShopifyError } from '../shopify-error';
import { type MarketPrice, priceProduct } from './price-product';
import { PRICES, VARIANT_PRICES } from './price-queries';

const SECONDS = 60;
/** As many as one question names; each costs five points. */
const AT_ONCE = 50;
/** A product has 2,048 variants at most, and a customer waits. */
const MOST_PAGES = 9;

interface Amount {
  amount: string;
  currencyCode: string;
}
interface Range {
  minVariantPrice: Amount;
  maxVariantPrice: Amount;
}
interface PricedNode {
  id: string;
  contextualPricing: { priceRange: Range } | null;
}
interface VariantPrices {
  nodes: { contextualPricing: { price: Amount } | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What products cost in the customer's country, where the shop sells to several at prices and currencies of their own. */
@Injectable()
export class MarketPrices {
  private readonly client: GraphqlClient;
  private readonly cache: ShopCache;
  private readonly profile: ShopProfiles;

  constructor(settings: Settings, breakers: BreakerBoard, clock: Clock, redis: CacheRedis) {
    const breaker = breakers.get('shopify', {
      judge: (error) => (error instanceof ShopifyError ? error.verdict : 'ill'),
    });
    this.client = new GraphqlClient(settings.shopify, breaker, clock);
    this.cache = new ShopCache(redis, settings.redis.prefix);
    this.profile = new ShopProfiles(this.client, clock);
  }

  /** The country whose prices count for this one; null where the shop has one price for all, or cannot be asked. */
  async countryFor(country: string | null): Promise<string | null> {
    if (country === null) return null;
    return (await this.profile.get().catch(() => null))?.hasMarkets === true ? country : null;
  }

  /**
   * The products at the prices of a country, in their order, a single one with those of each variant. What Shopify does not
   * tell keeps the shop's own price and currency, which is true as well.
   */
  async priced(products: readonly Product[], country: string, signal?: AbortSignal): Promise<Product[]> {
    const [only, ...more] = products;
    if (only === undefined) return [];
    const prices = await this.prices(
      products.map(({ id }) => id),
      country,
      signal,
    );
    const variants = more.length === 0 ? await this.variants(only, country, signal) : [];
    return products.map((product) => {
      const price = prices.get(product.id);
      return price === undefined ? product : priceProduct(product, price, variants);
    });
  }

  private async prices(
    ids: readonly string[],
    country: string,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, MarketPrice>> {
    const found = new Map<string, MarketPrice>();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const rows = await this.cache
        .through(`prices ${country} ${some.join(' ')}`, SECONDS, () => this.ask(some, country, signal))
        .catch(() => []);
      for (const [id, price] of rows) found.set(id, price);
    }
    return found;
  }

  private async ask(
    ids: readonly string[],
    country: string,
    signal?: AbortSignal,
  ): Promise<[string, MarketPrice][]> {
    const gids = ids.map((id) => `gid://shopify/Product/${id}`);
    const data = await this.client.query(PRICES, { ids: gids, country }, signal);
    return readShape(() =>
      (data as { nodes: (PricedNode | null)[] }).nodes.flatMap((node): [string, MarketPrice][] => {
        const range = node?.contextualPricing?.priceRange;
        if (!node || !range) return [];
        const { minVariantPrice: min, maxVariantPrice: max } = range;
        return [[numericId(node.id), { currency: min.currencyCode, min: min.amount, max: max.amount }]];
      }),
    );
  }

  /** Of each variant, in their order; empty where all cost the same, or not all could be read. */
  private async variants(product: Product, country: string, signal?: AbortSignal): Promise<string[]> {
    if (product.partial || Number(product.priceMin) === Number(product.priceMax)) return [];
    return this.cache
      .through(`variant prices ${country} ${product.id}`, SECONDS, () =>
        this.allVariants(product.id, country, signal),
      )
      .catch(() => []);
  }

  private async allVariants(id: string, country: string, signal?: AbortSignal): Promise<string[]> {
    const prices: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const variables = { id: `gid://shopify/Product/${id}`, country, after };
      const data = await this.client.query(VARIANT_PRICES, variables, signal);
      const next = readShape(
        () => (data as { product: { variants: VariantPrices } | null }).product?.variants,
      );
      if (!next) return [];
      prices.push(...next.nodes.flatMap(({ contextualPricing: one }) => one?.price.amount ?? []));
      if (!next.pageInfo.hasNextPage) break;
      after = next.pageInfo.endCursor;
    }
    return prices;
  }
}
