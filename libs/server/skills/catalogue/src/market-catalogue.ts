import { Injectable } from '@nestjs/common';
import { MarketPrices, type Price, type Product, type ProductSearch } from '@feelori/edges/shopify';
import { Catalogue, type CatalogueFound } from './catalogue';
import { productOf } from './catalogue-entry';
import { CatalogueIndex } from './catalogue-index';
import {
  closestOf,
  hasLimits,
  type InMarket,
  inOrder,
  inOwnMoney,
  rateOf,
  withoutLimits,
} from './market-search';
import { PriceTime } from './price-time';

/** For whom products are looked up. */
export interface Asker {
  /** The country of the customer's number, as ISO 3166 writes it; null where it is not known. */
  country: string | null;
  signal?: AbortSignal;
  /** One and the same for all questions of a turn: they share the time for prices. */
  turn?: object;
}

/** What variants of a cart cost in a country, by their numbers; those that Shopify does not tell are left out. */
export interface CartPrices {
  country: string;
  prices: ReadonlyMap<string, Price>;
}

/**
 * The shop's products as a customer of a country has them: where the shop has Markets, at the prices and in the currency it
 * sells there; limits and order then go by those. Without Markets it is the catalogue as it is.
 */
@Injectable()
export class MarketCatalogue {
  private readonly times = new WeakMap<object, PriceTime>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly prices: MarketPrices,
    private readonly index: CatalogueIndex,
  ) {}

  /** Of these words those that products of the shop are called by. */
  known(words: readonly string[]): string[] {
    return this.catalogue.known(words);
  }

  get knowsSold(): boolean {
    return this.catalogue.knowsSold;
  }

  async search(search: ProductSearch, asker: Asker, without?: ReadonlySet<string>): Promise<CatalogueFound> {
    const { signal } = asker;
    const country = await this.prices.countryFor(asker.country);
    if (country === null) return this.catalogue.search(search, signal, without);
    const sample = hasLimits(search) ? await this.sample(search, signal) : undefined;
    const turn = { turn: {}, ...asker };
    const there = (products: readonly Product[]) => this.there(products, country, turn);
    const asks = sample ? await there([sample]) : [];
    const known = asks.map(rateOf).find((rate) => rate !== null) ?? null;
    const found = await this.catalogue.search(inOwnMoney(search, known), signal, without);
    const [all, closest] = await Promise.all([there(found.products), there(found.closest)]);
    const rate = known ?? all.map(rateOf).find((one) => one !== null) ?? null;
    // Then no limit in the customer's money can be held against anything.
    const limitUnknown = hasLimits(search) && rate === null && all.some(({ there }) => there === null);
    const fitting = inOrder(all, limitUnknown ? withoutLimits(search) : search, rate);
    const near = fitting.length > 0 ? [] : closestOf([...all, ...closest].map(told), search);
    // One alone was priced with all its variants, several were not.
    const whole = fitting.length === 1 && all.length > 1 ? await there(fitting.map(ownOf)) : fitting;
    return {
      ...found,
      products: whole.map(told),
      closest: near,
      ...(limitUnknown ? { limitUnknown: true as const } : {}),
    };
  }

  async product(id: string, asker: Asker): Promise<{ product: Product | null; hoursOld: number | null }> {
    const found = await this.catalogue.product(id, asker.signal);
    return { ...found, product: found.product && (await this.priced(found.product, asker)) };
  }

  async similar(product: Product, asker: Asker, without?: ReadonlySet<string>): Promise<CatalogueFound> {
    const found = await this.catalogue.similar(product, asker.signal, without);
    const country = await this.prices.countryFor(asker.country);
    if (country === null) return found;
    return { ...found, products: (await this.there(found.products, country, asker)).map(told) };
  }

  /** The product at the price there; as it is where that is not told. */
  async priced(product: Product, asker: Asker): Promise<Product> {
    const country = await this.prices.countryFor(asker.country);
    if (country === null) return product;
    const [there] = await this.there([product], country, asker);
    return there === undefined ? product : told(there);
  }

  /** Null where the shop has one price for all. */
  async ofVariants(ids: readonly string[], asker: Asker): Promise<CartPrices | null> {
    const country = await this.prices.countryFor(asker.country);
    if (country === null) return null;
    const ask = (soon: AbortSignal) => this.prices.ofVariants(ids, country, soon);
    return { country, prices: await this.timeOf(asker).within(ask, asker.signal) };
  }

  private async there(products: readonly Product[], country: string, asker: Asker): Promise<InMarket[]> {
    if (products.length === 0) return [];
    const ask = (soon: AbortSignal) => this.prices.priced(products, country, soon);
    const priced = await this.timeOf(asker).within(ask, asker.signal);
    return products.map((own, at) => ({ own, there: priced[at] ?? null }));
  }

  private timeOf({ turn }: Asker): PriceTime {
    const known = turn && this.times.get(turn);
    if (known) return known;
    const time = new PriceTime();
    if (turn) this.times.set(turn, time);
    return time;
  }

  /** By it the rate is known, which only a limit needs: any product that costs something, else one of those that are looked for. */
  private async sample(search: ProductSearch, signal?: AbortSignal): Promise<Product | undefined> {
    for (const entry of this.index.products.all()) {
      const [lowest = 0] = entry.prices;
      if (lowest > 0) return productOf(entry);
    }
    return (await this.catalogue.search(withoutLimits(search), signal)).products[0];
  }
}

const ownOf = ({ own }: InMarket): Product => own;
/** At the price of the country where that is known; else the shop's own price and currency, which are true as well. */
const told = ({ own, there }: InMarket): Product => there ?? own;
