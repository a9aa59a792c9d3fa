import { Injectable } from '@nestjs/common';
import { CacheBoard } from '@feelori/platform/cache';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from '../access-token';
import type { GraphqlClient } from '../graphql-client';
import { guardedClient } from '../guarded-client';
import type { Product } from '../product';
import { numericId } from '../read-product';
import { readShape } from '../read-shape';
import { ShopProfiles } from '../shop-profile';
import { hasOnePrice, type MarketPrice, type Price, pricedInList, pricedWhole } from './price-product';
import { CART_PRICES, PRICES, VARIANT_PRICES } from './price-queries';

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
interface VariantNode {
  id: string;
  contextualPricing: { price: Amount } | null;
}
interface VariantPage {
  nodes: VariantNode[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What products cost in the customer's country, where the shop sells to several at prices and currencies of their own. */
@Injectable()
export class MarketPrices {
  private readonly client: GraphqlClient;

  constructor(
    settings: Settings,
    breakers: BreakerBoard,
    private readonly caches: CacheBoard,
    token: AccessToken,
    private readonly profile: ShopProfiles,
  ) {
    this.client = guardedClient(settings, breakers, token);
  }

  /** The country whose prices count for this one; null where the shop has one price for all, or cannot be asked. */
  async countryFor(country: string | null): Promise<string | null> {
    if (country === null) return null;
    return (await this.profile.get().catch(() => null))?.hasMarkets === true ? country : null;
  }

  /**
   * The products at the prices of a country, in their order, a single one with those of each variant. Null for each whose
   * prices Shopify does not tell: then the shop's own price and currency are what can be said.
   */
  async priced(
    products: readonly Product[],
    country: string,
    signal?: AbortSignal,
  ): Promise<(Product | null)[]> {
    const prices = await this.prices(
      products.map(({ id }) => id),
      country,
      signal,
    );
    const priceOf = async (product: Product): Promise<Product | null> => {
      const price = prices.get(product.id);
      if (price === undefined) return null;
      if (products.length > 1) return pricedInList(product, price);
      const variants = hasOnePrice(price) ? [] : await this.variants(product.id, country, signal);
      return pricedWhole(product, price, new Map(variants));
    };
    return Promise.all(products.map(priceOf));
  }

  /** What these variants cost in a country now, by their numbers; those that Shopify does not tell are left out. */
  async ofVariants(
    ids: readonly string[],
    country: string,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Price>> {
    const gids = [...new Set(ids)].slice(0, AT_ONCE).map((id) => `gid://shopify/ProductVariant/${id}`);
    if (gids.length === 0) return new Map();
    try {
      const data = await this.client.query(CART_PRICES, { ids: gids, country }, signal);
      const nodes = readShape(() => (data as { nodes: (VariantNode | null)[] }).nodes);
      return new Map(
        readShape(() =>
          nodes.flatMap((node): [string, Price][] => {
            const price = node?.contextualPricing?.price;
            return node && price
              ? [[numericId(node.id), { currency: price.currencyCode, amount: price.amount }]]
              : [];
          }),
        ),
      );
    } catch {
      return new Map();
    }
  }

  private async prices(
    ids: readonly string[],
    country: string,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, MarketPrice>> {
    const found = new Map<string, MarketPrice>();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const rows = await this.caches
        .area('prices')
        .through(`${country} ${some.join(' ')}`, () => this.ask(some, country, signal), signal)
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

  /** By the variants' numbers; empty where not all could be read. */
  private variants(id: string, country: string, signal?: AbortSignal): Promise<[string, string][]> {
    return this.caches
      .area('prices')
      .through(`variants ${country} ${id}`, () => this.allVariants(id, country, signal), signal)
      .catch(() => []);
  }

  private async allVariants(id: string, country: string, signal?: AbortSignal): Promise<[string, string][]> {
    const prices: [string, string][] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const variables = { id: `gid://shopify/Product/${id}`, country, after };
      const data = await this.client.query(VARIANT_PRICES, variables, signal);
      const next = readShape(() => (data as { product: { variants: VariantPage } | null }).product?.variants);
      if (!next) return [];
      for (const { id: gid, contextualPricing: one } of next.nodes) {
        if (one) prices.push([numericId(gid), one.price.amount]);
      }
      if (!next.pageInfo.hasNextPage) break;
      after = next.pageInfo.endCursor;
    }
    return prices;
  }
}
