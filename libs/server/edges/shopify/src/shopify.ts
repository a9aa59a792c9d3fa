import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { GraphqlClient } from './graphql-client';
import { type CatalogueNode, catalogueProduct, catalogueSearch } from './catalogue-product';
import { canonicalPhone, phoneCandidates } from './phone-candidates';
import { bareOrderName, meansOrder } from './order-name';
import type { Product } from './product';
import { type ProductSearch, searchText } from './product-search';
import { CUSTOMER_BY_PHONE, GET_PRODUCT, ORDERS, SEARCH_PRODUCTS, SHOP } from './queries';
import { type OrderNode, readOrder } from './read-order';
import { numericId, type ProductNode, readProduct } from './read-product';
import { readShop, type ShopNode } from './read-shop';
import { ShopCache } from './shop-cache';
import type { ShopFacts } from './shop-facts';
import type { ShopOrder } from './shop-order';
import { ShopProfiles } from './shop-profile';
import { ShopifyError } from './shopify-error';

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

  constructor(settings: Settings, breakers: BreakerBoard, clock: Clock, redis: CacheRedis) {
    const breaker = breakers.get('shopify', {
      judge: (error) => (error instanceof ShopifyError ? error.verdict : 'ill'),
    });
    this.client = new GraphqlClient(settings.shopify, breaker, clock);
    this.cache = new ShopCache(redis, settings.redis.prefix);
    this.profile = new ShopProfiles(this.client, clock);
  }

  /** Active, published products that match every word, best first; price and stock are checked here again. */
  async searchProducts(search: ProductSearch, signal?: AbortSignal): Promise<Product[]> {
    const q = searchText(search);
    const found = await this.cache.through(`search ${q}`, SEARCH_SECONDS, async () => {
      const data = await this.client.query(SEARCH_PRODUCTS, { q, first: MOST_PRODUCTS }, signal);
      return read(() =>
        (data as { products: { nodes: ProductNode[] } }).products.nodes.flatMap(
          (node) => readProduct(node) ?? [],
        ),
      );
    });
    return found.filter((product) => fits(product, search));
  }

  /** The product with this number, or null when there is none a customer may see. */
  getProduct(id: string, signal?: AbortSignal): Promise<Product | null> {
    return this.cache.through(`product ${id}`, PRODUCT_SECONDS, async () => {
      const data = await this.client.query(GET_PRODUCT, { id: `gid://shopify/Product/${id}` }, signal);
      return read(() => readProduct((data as { product: ProductNode | null }).product));
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

  /** The newest orders of a customer, found by the customer's number alone (there is no filter by phone, A4). */
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
    const same = orders.find((order) => bareOrderName(order.name) === bare);
    return same ?? orders.find((order) => meansOrder(order.name, bare)) ?? null;
  }

  /** The shop with its policies. */
  shop(signal?: AbortSignal): Promise<ShopFacts> {
    return this.cache.through('shop', SHOP_SECONDS, async () => {
      const data = await this.client.query(SHOP, {}, signal);
      return read(() => readShop((data as { shop: ShopNode }).shop));
    });
  }

  private async orders(q: string, first: number, signal?: AbortSignal): Promise<ShopOrder[]> {
    const data = await this.client.query(ORDERS, { q, first }, signal);
    const { timeZone } = await this.profile.get();
    return read(() =>
      (data as { orders: { nodes: OrderNode[] } }).orders.nodes.map((node) => readOrder(node, timeZone)),
    );
  }
}

/** What it costs must reach into the range, and one of its variants must lie within: none may cost 40 of 30 and 100. */
function fits(product: Product, { priceMin, priceMax, inStockOnly }: ProductSearch): boolean {
  if (inStockOnly && !product.available) return false;
  const [least, most] = [priceMin ?? 0, priceMax ?? Infinity];
  const prices = [product.priceMin, product.priceMax, ...product.variants.map(({ price }) => price)].map(
    Number,
  );
  const reaches = Number(product.priceMin) <= most && Number(product.priceMax) >= least;
  return reaches && prices.some((price) => price >= least && price <= most);
}

/** An answer of another shape than asked for is Shopify's fault, not a crash of ours. */
function read<T>(reader: () => T): T {
  try {
    return reader();
  } catch {
    throw new ShopifyError('invalid_answer');
  }
}
