import type { World } from '../world';
import { buildCatalogue } from './catalogue/build-catalogue';
import { moneyString, type Product } from './catalogue/product';
import type { ProtectedLevel } from './graphql/protected-data';
import { buildCustomers, buildOrders } from './orders/build-orders';
import type { Order, ShopCustomer } from './orders/order';
import { POLICIES, type ShopPolicy } from './policies';
import { ActiveScenarios } from './scenarios/active-scenarios';

/** A subscription created by `webhookSubscriptionCreate`. */
export interface WebhookSubscription {
  id: number;
  topic: string;
  uri: string;
}

/** Everything an app with read and draft-order rights may hold; `read_all_orders` is missing on purpose. */
export const DEFAULT_SCOPES = [
  'read_products',
  'read_inventory',
  'read_orders',
  'read_customers',
  'read_fulfillments',
  'read_legal_policies',
  'write_draft_orders',
];

const USUAL_CURRENCY = { code: 'USD', decimals: 2 };
const SIXTY_DAYS_MS = 60 * 86_400_000;

/** The data of the demo shop: products, customers, orders, and what the app may see of them. */
export class Shop {
  readonly name = 'Feelori Demo';
  readonly domain = 'feelori-demo.myshopify.com';
  readonly storefront: string;
  /** What is on: see `SHOP_SCENARIOS`. */
  readonly scenarios = new ActiveScenarios();
  /** The shop's own data, which control routes change; customers' programs see `shownProducts`. */
  products: Product[] = [];
  customers: ShopCustomer[] = [];
  scopes: string[] = [];
  subscriptions: WebhookSubscription[] = [];
  protectedLevel: ProtectedLevel = 2;
  /** Draft orders created so far. */
  draftOrders = 0;
  private orders: Order[] = [];

  constructor(private readonly world: World) {
    this.storefront = `http://127.0.0.1:${world.settings.port}/shopify`;
    this.reset();
    world.onReset(() => this.reset());
  }

  /** Back to the first state, with dates counted back from the world's clock now. */
  reset(): void {
    const now = this.world.clock.now();
    const people = buildCustomers(this.world.customers.list());
    this.products = buildCatalogue(now);
    this.customers = [...people.values()];
    this.orders = buildOrders(now, this.products, people);
    this.scopes = [...DEFAULT_SCOPES];
    this.subscriptions = [];
    this.protectedLevel = 2;
    this.draftOrders = 0;
    this.scenarios.set([]);
  }

  /** The currency of all prices: its code and how many decimals it has. */
  get currency(): { code: string; decimals: number } {
    return this.scenarios.currency(USUAL_CURRENCY);
  }

  /** An amount in the shape of the schema. */
  money(cents: number): { amount: string; currencyCode: string } {
    const { code, decimals } = this.currency;
    return { amount: moneyString(cents, decimals), currencyCode: code };
  }

  /** Products as the API and the storefront show them. */
  shownProducts(): readonly Product[] {
    return this.scenarios.products(this.products);
  }

  /** Policies as the API and the storefront show them. */
  shownPolicies(): readonly ShopPolicy[] {
    return this.scenarios.policies(POLICIES);
  }

  /** Orders the app may see: the last 60 days, all of them only with `read_all_orders`. */
  visibleOrders(): readonly Order[] {
    const now = this.world.clock.now();
    const seesAll = this.scopes.includes('read_all_orders');
    const visible = this.orders.filter(({ createdAt }) => seesAll || createdAt >= now - SIXTY_DAYS_MS);
    return this.scenarios.orders(visible, now);
  }

  /** Every order, for the control routes. */
  allOrders(): readonly Order[] {
    return this.orders;
  }

  /** Now in the simulated world, milliseconds. */
  now(): number {
    return this.world.clock.now();
  }
}

const shops = new WeakMap<World, Shop>();

/** The one shop of a world, made on first use. */
export function shopOf(world: World): Shop {
  const known = shops.get(world);
  if (known) return known;
  const shop = new Shop(world);
  shops.set(world, shop);
  return shop;
}
