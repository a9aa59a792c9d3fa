import { Injectable } from '@nestjs/common';
import { type CacheArea, CacheBoard } from '@feelori/platform/cache';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from './access-token';
import { DraftOrders } from './draft-orders';
import type { GraphqlClient } from './graphql-client';
import { guardedClient } from './guarded-client';
import { catalogueName, type CatalogueVariant, productsCalled } from './catalogue-name';
import {
  type OrderCancel,
  type OrderChange,
  OrderChanges,
  type OrderMove,
  type OrderReturn,
} from './order-changes';
import { OrderGoods } from './order-goods';
import { canonicalPhone, phoneCandidates } from './phone-candidates';
import type { Product } from './product';
import { fits, offeredText, type ProductSearch, searchText } from './product-search';
import { CUSTOMER_BY_PHONE, GET_PRODUCT, SEARCH_PRODUCTS, SHOP, VARIANTS_CALLED } from './queries';
import { numericId, type ProductNode, readProduct } from './read-product';
import { readShape } from './read-shape';
import { readShop, type ShopNode } from './read-shop';
import { type CartVariant, ShopCarts } from './shop-carts';
import type { ShopFacts } from './shop-facts';
import type { ShopOrderNews } from './read-order-news';
import type { ShopOrder } from './shop-order';
import { ShopOrders } from './shop-orders';
import { ShopPictures } from './shop-pictures';
import { ShopProfiles } from './shop-profile';
import { WholeProducts } from './whole-products';

/** Nobody waits for a change in a chat, and to break it off early would only leave open what became of it. */
const CHANGE_MS = 15_000;
/** A draft may have the SKU of what is sold: so many products are looked at. */
const MOST_CALLED = 3;

interface CustomerNode {
  id: string;
  defaultPhoneNumber: { phoneNumber: string } | null;
}

/** What Feelori asks of Shopify. Every method throws `ShopifyError` or `BreakerOpen`. */
@Injectable()
export class Shopify {
  private readonly client: GraphqlClient;
  private readonly whole: WholeProducts;
  private readonly orders: ShopOrders;
  private readonly pictured: ShopPictures;
  private readonly carts: ShopCarts;
  private readonly changes: OrderChanges;
  /** What of an order can be sent back, bought again or sent elsewhere. */
  readonly goods: OrderGoods;
  /** Carts that no permalink can hold. */
  readonly drafts: DraftOrders;

  constructor(
    settings: Settings,
    breakers: BreakerBoard,
    private readonly caches: CacheBoard,
    token: AccessToken,
    private readonly profile: ShopProfiles,
  ) {
    this.client = guardedClient(settings, breakers, token);
    this.whole = new WholeProducts(this.client);
    this.carts = new ShopCarts(this.client);
    this.pictured = new ShopPictures(this.client);
    this.orders = new ShopOrders(this.client, this.profile);
    this.goods = new OrderGoods(this.client);
    const changing = guardedClient(settings, breakers, token, CHANGE_MS);
    this.changes = new OrderChanges(changing);
    this.drafts = new DraftOrders(changing);
  }

  /**
   * Active, published products that match every word, best first and what is sold out last; price and stock are checked
   * here again. The only one comes whole, several without pictures and without a word on how many are left.
   */
  async searchProducts(search: ProductSearch, signal?: AbortSignal): Promise<Product[]> {
    const q = searchText(search);
    const found = await this.caches.area('searches').through(q, () => this.search(q, signal), signal);
    const fitting = found.filter((product) => fits(product, search));
    const [only, ...more] = fitting;
    if (only === undefined || more.length > 0) return fitting;
    // What the list tells of it can be told without the rest.
    const whole = await this.getProduct(only.id, signal).catch(() => only);
    return whole !== null && fits(whole, search) ? [whole] : [];
  }

  /** The product with this number, or null when there is none a customer may see. */
  getProduct(id: string, signal?: AbortSignal): Promise<Product | null> {
    return this.products.through(id, () => this.product(id, signal), signal);
  }

  /** The same as the shop has it this moment, whatever is remembered of it. */
  getProductNow(id: string, signal?: AbortSignal): Promise<Product | null> {
    return this.products.anew(id, () => this.product(id, signal));
  }

  /** Links to pictures that WhatsApp can show, by the numbers of the products; those without one are left out. */
  pictures(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return this.pictured.of(ids, signal);
  }

  /** The zone of the shop's clocks, a name of the IANA database; UTC while it is not known. */
  async timeZone(): Promise<string> {
    return (await this.profile.get()).timeZone;
  }

  /** Whether this app has the right to make draft orders; false while that is not known. */
  async makesDrafts(): Promise<boolean> {
    return (await this.profile.get()).makesDrafts;
  }

  /** Variants that can be put into a cart, by the names a WhatsApp catalogue has for them; what is not offered is left out. */
  async cartVariants(
    names: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, CartVariant>> {
    const { readsInventory: stock } = await this.profile.get();
    return this.carts.variantsCalled(names, { stock, ...(signal ? { signal } : {}) });
  }

  /** The product that a WhatsApp catalogue of the shop calls by this id; null when there is none a customer may see. */
  async productOfCatalogue(id: string, signal?: AbortSignal): Promise<Product | null> {
    const { productId, variants } = catalogueName(id);
    const numbered = productId === null ? null : await this.getProduct(productId, signal);
    if (numbered !== null || variants === null) return numbered;
    for (const one of await this.called(variants, id, signal)) {
      const product = await this.getProduct(one, signal);
      if (product !== null) return product;
    }
    return null;
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
    return this.orders.ofCustomer(customerId, signal);
  }

  /**
   * The order of this name (`1001` or `#1001`), else one whose number it is (`#FEE1001-IN`), or null. Shopify's search
   * also brings names that merely look like it, newer ones first. Whose it is, the caller must check.
   */
  orderByName(name: string, signal?: AbortSignal): Promise<ShopOrder | null> {
    return this.orders.named(name, signal);
  }

  /** The order with this number, as it is now; null when there is none any more. Whose it is, the caller must know. */
  orderById(id: string, signal?: AbortSignal): Promise<ShopOrder | null> {
    return this.orders.byId(id, signal);
  }

  /** Up to five orders with these numbers, as they are now. Whose they are, the caller must check. */
  ordersById(ids: readonly string[], signal?: AbortSignal): Promise<ShopOrder[]> {
    return this.orders.byIds(ids, signal);
  }

  /** Whether this app may see orders older than sixty days; false while that is not known. */
  async seesOldOrders(): Promise<boolean> {
    return (await this.profile.get()).seesOldOrders;
  }

  /** The order with what its owner may be told unasked; null when there is none any more. */
  orderNews(id: string, signal?: AbortSignal): Promise<ShopOrderNews | null> {
    return this.orders.news(id, signal);
  }

  /** Asks Shopify to cancel an order. It is cancelled when Shopify's order says so, a while after this was accepted. */
  cancelOrder(cancel: OrderCancel, signal?: AbortSignal): Promise<OrderChange> {
    return this.changes.cancel(cancel, signal);
  }

  /** Asks Shopify to send an order elsewhere. */
  moveOrder(move: OrderMove, signal?: AbortSignal): Promise<OrderChange> {
    return this.changes.move(move, signal);
  }

  /** Asks Shopify to open a return or an exchange. */
  openReturn(back: OrderReturn, signal?: AbortSignal): Promise<OrderChange> {
    return this.changes.takeBack(back, signal);
  }

  /** The shop with its policies. */
  shop(signal?: AbortSignal): Promise<ShopFacts> {
    const load = async (): Promise<ShopFacts> => {
      const data = await this.client.query(SHOP, {}, signal);
      return readShape(() => readShop((data as { shop: ShopNode }).shop));
    };
    return this.caches.area('shop').through('shop', load, signal);
  }

  private get products(): CacheArea {
    return this.caches.area('products');
  }

  private async product(id: string, signal?: AbortSignal): Promise<Product | null> {
    const { readsInventory: stock } = await this.profile.get();
    const data = await this.client.query(GET_PRODUCT, { q: offeredText(id), stock }, signal);
    const nodes = readShape(() => productsIn(data));
    const node = nodes.find((one) => numericId(one.id) === id);
    const product = readShape(() => readProduct(node));
    if (node === undefined || product?.partial !== true) return product;
    const whole = await this.whole.complete(node, signal);
    return readShape(() => readProduct(whole));
  }

  private called(q: string, id: string, signal?: AbortSignal): Promise<string[]> {
    const load = async (): Promise<string[]> => {
      const data = await this.client.query(VARIANTS_CALLED, { q }, signal);
      return readShape(() => {
        const { nodes } = (data as { productVariants: { nodes: CatalogueVariant[] } }).productVariants;
        return productsCalled(nodes, id).slice(0, MOST_CALLED);
      });
    };
    return this.caches.area('variants').through(`${id} ${q}`, load, signal);
  }

  private async search(q: string, signal?: AbortSignal): Promise<Product[]> {
    const data = await this.client.query(SEARCH_PRODUCTS, { q }, signal);
    const nodes = readShape(() => productsIn(data));
    const products = readShape(() => nodes.flatMap((node) => readProduct(node) ?? []));
    const unknown = new Set(products.flatMap(({ id, available }) => (available === null ? [id] : [])));
    const more = nodes.filter((node) => unknown.has(numericId(node.id)));
    const known = await this.whole.availability(more, signal);
    const looked = new Map([...known].map(([gid, available]) => [numericId(gid), available]));
    return products
      .map((product) => ({ ...product, available: looked.get(product.id) ?? product.available }))
      .sort((one, other) => place(one) - place(other));
  }
}

function productsIn(data: unknown): ProductNode[] {
  return (data as { products: { nodes: ProductNode[] } }).products.nodes;
}

/** What can be bought comes first, what is sold out last. */
function place({ available }: Product): number {
  return available === null ? 1 : available ? 0 : 2;
}
