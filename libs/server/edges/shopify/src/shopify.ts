import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { GraphqlClient } from './graphql-client';
import { type CatalogueNode, catalogueProduct, catalogueSearch } from './catalogue-product';
import { canonicalPhone, phoneCandidates } from './phone-candidates';
import { bareOrderName, orderMeant } from './order-name';
import type { Product } from './product';
import { fits, offeredText, type ProductSearch, searchText } from './product-search';
import { CUSTOMER_BY_PHONE, GET_PRODUCT, ORDERS, SEARCH_PRODUCTS, SHOP } from './queries';
import { type OrderNode, readOrder } from './read-order';
import { numericId, type ProductNode, readProduct } from './read-product';
import { readShop, type ShopNode } from './read-shop';
import { ShopCache } from './shop-cache';
import type { ShopFacts } from './shop-facts';
import type { ShopOrder } from './shop-order';
import { ShopProfiles } from './shop-profile';
import { ShopifyError } from './shopify-error';
import { WholeProducts } from './whole-products';

const SEARCH_SECONDS = 60;
const PRODUCT_SECONDS = 30;
const SHOP_SECONDS = 600;
const MOST_PRODUCTS = 20;
const MOST_ORDERS = 5;
/** Orders looked through for a name. */
const MOST_NAMED = 20;

interface CustomerNode {
  id: string;
  defaultPhoneNumber: { phoneNumber: string } | null;
}

/** What Feelori asks of Shopify. Every method throws `ShopifyError` or `BreakerOpen`. */
@Injectable()
export class Shopify {
  private readonly client: GraphqlClient;
  private readonly cache: ShopCache;
  private readonly profile: ShopProfiles;
  private readonly whole: WholeProducts;

  constructor(settings: Settings, breakers: BreakerBoard, clock: Clock, redis: CacheRedis) {
    const breaker = breakers.get('shopify', {
      judge: (error) => (error instanceof ShopifyError ? error.verdict : 'ill'),
    });
    this.client = new GraphqlClient(settings.shopify, breaker, clock);
    this.cache = new ShopCache(redis, settings.redis.prefix);
    this.profile = new ShopProfiles(this.client, clock);
    this.whole = new WholeProducts(this.client);
  }

  /**
   * Active, published products that match every word, best first and what is sold out last; price and stock are checked
   * here again. The only one comes whole, several without pictures and without a word on how many are left.
   */
  async searchProducts(search: ProductSearch, signal?: AbortSignal): Promise<Product[]> {
    const q = searchText(search);
    const found = await this.cache.through(`products ${q}`, SEARCH_SECONDS, () => this.search(q, signal));
    const fitting = found.filter((product) => fits(product, search));
    const [only, ...more] = fitting;
    if (only === undefined || more.length > 0) return fitting;
    const whole = await this.getProduct(only.id, signal);
    return whole !== null && fits(whole, search) ? [whole] : [];
  }

  /** The product with this number, or null when there is none a customer may see. */
  getProduct(id: string, signal?: AbortSignal): Promise<Product | null> {
    return this.cache.through(`one product ${id}`, PRODUCT_SECONDS, async () => {
      const { readsInventory: stock } = await this.profile.get();
      const data = await this.client.query(GET_PRODUCT, { q: offeredText(id), stock }, signal);
      const nodes = read(() => productsIn(data));
      const node = nodes.find((one) => numericId(one.id) === id);
      if (node === undefined || read(() => readProduct(node)) === null) return null;
      const whole = await this.whole.complete(node, signal);
      return read(() => readProduct(whole));
    });
  }

  /** The product that a WhatsApp catalogue of the shop calls by this id; null when there is none a customer may see. */
  async productOfCatalogue(id: string, signal?: AbortSignal): Promise<Product | null> {
    const q = catalogueSearch(id);
    if (q === null) return null;
    return this.cache.through(`catalogue ${q}`, SEARCH_SECONDS, async () => {
      const data = await this.client.query(SEARCH_PRODUCTS, { q, first: MOST_PRODUCTS }, signal);
      return read(() =>
        catalogueProduct((data as { products: { nodes: CatalogueNode[] } }).products.nodes, id),
      );
    });
  }

  /** The number of the one customer with this phone (E.164); null when none or several match exactly. */
  async customerByPhone(phone: string, signal?: AbortSignal): Promise<string | null> {
    const wanted = canonicalPhone(phone);
    const ids = new Set<string>();
    for (const candidate of phoneCandidates(phone)) {
      const data = await this.client.query(CUSTOMER_BY_PHONE, { phone: candidate }, signal);
      const customer = (data as { customerByIdentifier: CustomerNode | null }).customerByIdentifier;
      const stored = customer?.defaultPhoneNumber?.phoneNumber;
      if (customer && stored && canonicalPhone(stored) === wanted) ids.add(numericId(customer.id));
    }
    const [only] = ids;
    return ids.size === 1 && only !== undefined && only !== '' ? only : null;
  }

  /** The newest orders of a customer, found by the customer's number alone (docs/outside/shopify.md §4). */
  ordersOfCustomer(customerId: string, signal?: AbortSignal): Promise<ShopOrder[]> {
    return this.orders(`customer_id:${customerId.replace(/\D/g, '')}`, MOST_ORDERS, signal);
  }

  /**
   * The order of this name (`1001` or `#1001`), else one whose number it is (`#FEE1001-IN`), or null. Shopify's search
   * also brings names that merely look like it, newer ones first. Whose it is, the caller must check.
   */
  async orderByName(name: string, signal?: AbortSignal): Promise<ShopOrder | null> {
    const bare = bareOrderName(name);
    if (bare === '') return null;
    const orders = await this.orders(`name:"${bare}"`, MOST_NAMED, signal);
    return orderMeant(orders, bare) ?? null;
  }

  /** The shop with its policies. */
  shop(signal?: AbortSignal): Promise<ShopFacts> {
    return this.cache.through('shop', SHOP_SECONDS, async () => {
      const data = await this.client.query(SHOP, {}, signal);
      return read(() => readShop((data as { shop: ShopNode }).shop));
    });
  }

  private async search(q: string, signal?: AbortSignal): Promise<Product[]> {
    const data = await this.client.query(SEARCH_PRODUCTS, { q, first: MOST_PRODUCTS }, signal);
    const nodes = read(() => productsIn(data));
    const products = read(() => nodes.flatMap((node) => readProduct(node) ?? []));
    const unknown = new Set(products.flatMap(({ id, available }) => (available === null ? [id] : [])));
    const more = nodes.filter((node) => unknown.has(numericId(node.id)));
    const known = await this.whole.availability(more, signal);
    const looked = new Map([...known].map(([gid, available]) => [numericId(gid), available]));
    return products
      .map((product) => ({ ...product, available: looked.get(product.id) ?? product.available }))
      .sort((one, other) => place(one) - place(other));
  }

  private async orders(q: string, first: number, signal?: AbortSignal): Promise<ShopOrder[]> {
    const data = await this.client.query(ORDERS, { q, first }, signal);
    const { timeZone } = await this.profile.get();
    return read(() =>
      (data as { orders: { nodes: OrderNode[] } }).orders.nodes.map((node) => readOrder(node, timeZone)),
    );
  }
}

function productsIn(data: unknown): ProductNode[] {
  return (data as { products: { nodes: ProductNode[] } }).products.nodes;
}

/** What can be bought comes first, what is sold out last. */
function place({ available }: Product): number {
  return available === null ? 1 : available ? 0 : 2;
}

/** An answer of another shape than asked for is Shopify's fault, not a crash of ours. */
function read<T>(reader: () => T): T {
  try {
    return reader();
  } catch {
    throw new ShopifyError('invalid_answer');
  }
}
