import { Injectable } from '@nestjs/common';
import { MarketPrices, type Product, type ProductSearch } from '@feelori/edges/shopify';
import { Catalogue, type CatalogueFound, nearestPrice } from './catalogue';
import { productOf } from './catalogue-entry';
import { CatalogueIndex } from './catalogue-index';
import { inOrder, inOwnMoney, rateOf } from './market-search';

const MOST_CLOSEST = 5;

/** For whom products are looked up. */
export interface Asker {
  /** The country of the customer's number, as ISO 3166 writes it; null where it is not known. */
  country: string | null;
  signal?: AbortSignal;
}

/**
 * The shop's products as a customer of a country has them: where the shop has Markets, at the prices and in the currency it
 * sells there; limits and order then go by those. Without Markets it is the catalogue as it is.
 */
@Injectable()
export class MarketCatalogue {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly prices: MarketPrices,
    private readonly index: CatalogueIndex,
  ) {}

  get knowsSold(): boolean {
    return this.catalogue.knowsSold;
  }

  async search(
    search: ProductSearch,
    { country: asked, signal }: Asker,
    without?: ReadonlySet<string>,
  ): Promise<CatalogueFound> {
    const country = await this.prices.countryFor(asked);
    if (country === null) return this.catalogue.search(search, signal, without);
    const wide = inOwnMoney(search, await this.rate(search, country, signal));
    const found = await this.catalogue.search(wide, signal, without);
    const [products, closest] = await Promise.all([
      this.prices.priced(found.products, country, signal),
      this.prices.priced(found.closest, country, signal),
    ]);
    const fitting = inOrder(products, search);
    const near = fitting.length > 0 ? [] : nearestPrice([...products, ...closest], search);
    // One alone was priced with all its variants, several were not.
    const told =
      fitting.length === 1 ? await this.prices.priced(onesOf(found, fitting), country, signal) : fitting;
    return { ...found, products: told, closest: near.slice(0, MOST_CLOSEST) };
  }

  async product(
    id: string,
    { country: asked, signal }: Asker,
  ): Promise<{ product: Product | null; hoursOld: number | null }> {
    const found = await this.catalogue.product(id, signal);
    return { ...found, product: found.product && (await this.one(found.product, asked, signal)) };
  }

  async similar(
    product: Product,
    { country: asked, signal }: Asker,
    without?: ReadonlySet<string>,
  ): Promise<CatalogueFound> {
    const found = await this.catalogue.similar(product, signal, without);
    const country = await this.prices.countryFor(asked);
    if (country === null) return found;
    return { ...found, products: await this.prices.priced(found.products, country, signal) };
  }

  private async one(product: Product, asked: string | null, signal?: AbortSignal): Promise<Product> {
    const country = await this.prices.countryFor(asked);
    if (country === null) return product;
    return (await this.prices.priced([product], country, signal))[0] ?? product;
  }

  /** Only a limit needs it. By any product that is known, else by one of those that are looked for. */
  private async rate(search: ProductSearch, country: string, signal?: AbortSignal): Promise<number | null> {
    if (search.priceMin === null && search.priceMax === null) return null;
    const [known] = this.index.products.all();
    const own = known ? productOf(known) : await this.anyOf(search, signal);
    if (own === undefined) return null;
    const [priced] = await this.prices.priced([own], country, signal);
    return rateOf(own, priced);
  }

  private async anyOf(search: ProductSearch, signal?: AbortSignal): Promise<Product | undefined> {
    const all = await this.catalogue.search({ ...search, priceMin: null, priceMax: null }, signal);
    return all.products[0];
  }
}

/** The found product as the shop has it. */
function onesOf({ products }: CatalogueFound, [fitting]: readonly Product[]): Product[] {
  return products.filter(({ id }) => id === fitting?.id);
}
