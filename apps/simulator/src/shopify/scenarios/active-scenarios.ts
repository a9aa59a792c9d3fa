import type { Product } from '../catalogue/product';
import type { Order } from '../orders/order';
import type { ShopPolicy } from '../policies';
import { lookalikesOf } from './order-scenarios';
import {
  type Markets,
  SHOP_SCENARIO_NAMES,
  SHOP_SCENARIOS,
  type ShopScenario,
  type ShopScenarioName,
} from './shop-scenarios';

/** A currency's code and how many decimals it has. */
export interface ShopCurrency {
  code: string;
  decimals: number;
}

/** The scenarios that are on, and the shop's data as they show it. */
export class ActiveScenarios {
  private active: readonly ShopScenarioName[] = [];
  private chosen: ShopCurrency | null = null;

  /** The names of those that are on. */
  get names(): readonly ShopScenarioName[] {
    return this.active;
  }

  /** Turns exactly these on; the shop sells in `currency`, else in that of a scenario or its own. */
  set(names: readonly ShopScenarioName[], currency: ShopCurrency | null = null): void {
    this.active = SHOP_SCENARIO_NAMES.filter((name) => names.includes(name));
    this.chosen = currency;
  }

  /** Products as customers' programs see them. */
  products(all: readonly Product[]): readonly Product[] {
    const changes = this.scenarios().flatMap(({ product }) => product ?? []);
    if (changes.length === 0) return all;
    return all.map((product) => changes.reduce((shown, change) => change(shown), product));
  }

  /** Orders as they are seen; `now` is the simulated time, milliseconds. */
  orders(all: readonly Order[], now: number): readonly Order[] {
    const changes = this.scenarios().flatMap(({ order }) => order ?? []);
    if (changes.length === 0) return all;
    return all.map((order) => changes.reduce((shown, change) => change(shown, now), order));
  }

  /** The orders a search found, with those that only look alike when it was for a name. */
  found(orders: readonly Order[], searchedName: boolean): readonly Order[] {
    if (!searchedName || !this.scenarios().some(({ lookalikes }) => lookalikes)) return orders;
    return orders.flatMap((order) => [order, ...lookalikesOf(order)]);
  }

  /** Policies as they are seen. */
  policies(all: readonly ShopPolicy[]): readonly ShopPolicy[] {
    const changes = this.scenarios().flatMap(({ policy }) => policy ?? []);
    return all.map((policy) => changes.reduce((shown, change) => change(shown), policy));
  }

  /** Countries with prices of their own. */
  get markets(): Markets {
    return this.scenarios().findLast(({ markets }) => markets)?.markets ?? {};
  }

  /** The shop's currency. */
  currency(usual: ShopCurrency): ShopCurrency {
    return this.chosen ?? this.scenarios().findLast(({ currency }) => currency)?.currency ?? usual;
  }

  private scenarios(): ShopScenario[] {
    return this.active.map((name) => SHOP_SCENARIOS[name]);
  }
}
