import { Timers } from '../timers';
import type { World } from '../world';
import { buildCatalogue } from './catalogue/build-catalogue';
import type { DraftOrder } from './draft-order';
import { moneyString, type Product } from './catalogue/product';
import type { ProtectedLevel } from './graphql/protected-data';
import { buildCustomers, buildOrders } from './orders/build-orders';
import type { Order, ShopCustomer } from './orders/order';
import { decimalsOf } from './given/decimals-of';
import { type GivenShop, readGivenShop } from './given/given-shop';
import { phonesOf } from './given/phones-of';
import { POLICIES, type ShopPolicy } from './policies';
import { ActiveScenarios } from './scenarios/active-scenarios';

/** A subscription created by `webhookSubscriptionCreate`. */
export interface WebhookSubscription {
  id: number;
  topic: string;
  uri: string;
}

/** Everything an app with the rights we ask for may hold; `read_all_orders` is missing on purpose. */
export const DEFAULT_SCOPES = [
  'read_products',
  'read_inventory',
  'read_orders',
  'read_customers',
  'read_fulfillments',
  'read_legal_policies',
  'write_draft_orders',
  'write_orders',
  'write_returns',
  'read_returns',
];

const USUAL_CURRENCY = { code: 'USD', decimals: 2 };
const SIXTY_DAYS_MS = 60 * 86_400_000;

/** The data of the demo shop: products, customers, orders, and what the app may see of them. */
export class Shop {
  readonly name: string;
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
  /** Orders that a job is about to cancel. */
  readonly cancelling = new Set<number>();
  readonly timers = new Timers();
  /** Draft orders created so far; `refusesDrafts`: no further one is taken. */
  draftOrders: DraftOrder[] = [];
  refusesDrafts = false;
  /** What it was made from, where that is not the demo shop. */
  readonly given: GivenShop | null;
  private orders: Order[] = [];

  constructor(private readonly world: World) {
    const { shopFolder } = world.settings;
    this.given = shopFolder === undefined ? null : readGivenShop(shopFolder, world.clock.now());
    this.name = this.given?.name ?? 'Feelori Demo';
    this.storefront = `http://127.0.0.1:${world.settings.port}/shopify`;
    this.reset();
    world.onReset(() => this.reset());
  }

  /** Back to the first state, with dates counted back from the world's clock now. */
  reset(): void {
    const now = this.world.clock.now();
    const people = buildCustomers(this.world.customers.list());
    this.products = structuredClone(this.given?.products) ?? buildCatalogue(now);
    this.orders = structuredClone(this.given?.orders) ?? buildOrders(now, this.products, people);
    this.customers = this.given ? buyersOf(this.orders) : [...people.values()];
    // Exports may be old: whoever tries their own shop wants to see its orders all the same.
    this.scopes = [...DEFAULT_SCOPES, ...(this.given ? ['read_all_orders'] : [])];
    if (this.given) phonesOf(this.customers).forEach((person) => this.world.customers.add(person));
    this.subscriptions = [];
    this.protectedLevel = 2;
    this.draftOrders = [];
    this.refusesDrafts = false;
    this.timers.clear();
    this.cancelling.clear();
    this.scenarios.set([]);
  }

  /** The currency of all prices: its code and how many decimals it has. */
  get currency(): { code: string; decimals: number } {
    return this.scenarios.currency(this.usualCurrency());
  }

  /** An amount in the shape of the schema. */
  money(cents: number): { amount: string; currencyCode: string } {
    const { code, decimals } = this.currency;
    return { amount: moneyString(cents, decimals), currencyCode: code };
  }

  /** The same where the shop sells to a country at a price and in a currency of its own. */
  moneyIn(country: string | null | undefined, cents: number): { amount: string; currencyCode: string } {
    const market = country ? this.scenarios.markets[country] : undefined;
    if (market === undefined) return this.money(cents);
    return {
      amount: moneyString(Math.round(cents * market.rate * 10) / 10, decimalsOf(market.code)),
      currencyCode: market.code,
    };
  }

  /** The same in a currency that a market has, whichever country it is of; the shop's own for null. */
  moneyFor(currency: string | null, cents: number): { amount: string; currencyCode: string } {
    const markets = Object.entries(this.scenarios.markets);
    const [country] = markets.find(([, { code }]) => code === currency && code !== this.currency.code) ?? [];
    return this.moneyIn(country, cents);
  }

  /** All currencies it sells in. */
  get currencies(): string[] {
    return [
      ...new Set([this.currency.code, ...Object.values(this.scenarios.markets).map(({ code }) => code)]),
    ];
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

  addOrder(order: Order): void {
    this.orders = [...this.orders, order];
  }

  private usualCurrency(): { code: string; decimals: number } {
    const code = this.given?.currency ?? this.world.settings.shopCurrency;
    return code ? { code, decimals: decimalsOf(code) } : USUAL_CURRENCY;
  }

  /** Now in the simulated world, milliseconds. */
  now(): number {
    return this.world.clock.now();
  }
}

/** The buyers of these orders, each once. */
function buyersOf(orders: readonly Order[]): ShopCustomer[] {
  return [
    ...new Map(
      orders.flatMap(({ customer }) => (customer ? [[customer.id, customer] as const] : [])),
    ).values(),
  ];
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
