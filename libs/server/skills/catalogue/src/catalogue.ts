import { Injectable } from '@nestjs/common';
import { type Product, type ProductSearch, Shopify } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { type CatalogueEntry, entryOf, productOf } from './catalogue-entry';
import { CatalogueIndex } from './catalogue-index';
import { type SoughtWord, wordsOf } from './catalogue-words';
import { answers, firstAnswer } from './closest-to';
import { closestFew, findProducts, fittingAmong } from './find-products';
import { type Fitted, fittingOf } from './fitting-of';
import { nearestInPrice } from './nearest-in-price';
import { similarTo } from './similar-to';
import { wholeWith } from './whole-with';

/** From here on it is said how old prices and stock are. */
const OLD_MS = 3_600_000;

/** What a look into the catalogue came to. */
export interface CatalogueFound {
  /** In the order to show them. */
  products: Product[];
  /** What comes closest to a search that nothing fits. */
  closest: Product[];
  /** How many hours ago prices and stock were true, where that is long; null where they are those of now. */
  hoursOld: number | null;
  /** All that fit were among those that were not to come again. */
  ended: boolean;
  /** What is asked for costs in the customer's country could not be learned: no limit was held against anything. */
  limitUnknown?: true;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The shop's products for whoever asks: from memory, where this process has the catalogue, else by Shopify's own search.
 * A single product is asked of Shopify, whose stock is the truth; what memory knows of it is told while Shopify is away.
 */
@Injectable()
export class Catalogue {
  constructor(
    private readonly shopify: Shopify,
    private readonly index: CatalogueIndex,
    private readonly clock: Clock,
  ) {}

  /** `without`: products that were shown before and are not to come again. */
  async search(
    search: ProductSearch,
    signal?: AbortSignal,
    without: ReadonlySet<string> = NONE,
  ): Promise<CatalogueFound> {
    if (this.index.checkedAt === null) return this.asked(search, signal, without);
    const { entries, closest, ended } = findProducts(this.index.products, search, without);
    const [only, ...more] = entries;
    if (only === undefined || more.length > 0) return { ...this.found(entries, closest), ended };
    const { product, hoursOld } = await this.fresh(only, signal);
    // Sold, dearer or taken away since it was read.
    const fits = product !== null && fitsAsked(product, search);
    return { products: fits ? [product] : [], closest: [], hoursOld, ended: false };
  }

  /** The product of this number; null when there is none a customer may see. */
  async product(
    id: string,
    signal?: AbortSignal,
  ): Promise<{ product: Product | null; hoursOld: number | null }> {
    const entry = this.index.products.get(id);
    if (entry !== undefined && this.index.checkedAt !== null) return this.fresh(entry, signal);
    return { product: await this.shopify.getProduct(id, signal), hoursOld: null };
  }

  /** What memory has of a product of which something can be bought; null where it knows of none, or nobody keeps it true. */
  buyable(id: string): Product | null {
    const entry = this.index.checkedAt === null ? undefined : this.index.products.get(id);
    return entry === undefined || entry.available === false ? null : productOf(entry);
  }

  /** Others of its kind, the most alike first. */
  async similar(
    product: Product,
    signal?: AbortSignal,
    without: ReadonlySet<string> = NONE,
  ): Promise<CatalogueFound> {
    const kept = (id: string): boolean => id !== product.id && !without.has(id);
    if (this.index.checkedAt !== null) {
      const all = similarTo(this.index.products, product);
      const left = all.filter(({ id }) => kept(id));
      return { ...this.found(left, []), ended: all.length > 0 && left.length === 0 };
    }
    const terms = [product.productType === '' ? product.title : product.productType];
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: true };
    return this.asked(search, signal, new Set([product.id, ...without]), product);
  }

  /** Of these words those that products of the shop are called by; none while this process does not have the catalogue. */
  known(words: readonly string[]): string[] {
    return this.index.checkedAt === null ? [] : this.index.products.known(words);
  }

  /** Whether it is known what sells best. */
  get knowsSold(): boolean {
    return this.index.products.knowsSold;
  }

  /** By Shopify's own search, while this process does not have the catalogue. `like`: what costs about as much comes first. */
  private async asked(
    search: ProductSearch,
    signal: AbortSignal | undefined,
    without: ReadonlySet<string>,
    like: Product | null = null,
  ): Promise<CatalogueFound> {
    const words = wordsOf(search);
    const found = await this.named(search, signal);
    const named = like === null ? found : nearestInPrice(found, like);
    const { entries, ended } = fittingAmong(this.index.products, { search, words, named }, without);
    const closest = entries.length > 0 || ended ? [] : await this.closestAsked(search, words, signal);
    return { products: entries.map(productOf), closest: closest.map(productOf), hoursOld: null, ended };
  }

  /** One wish given up after the other, as in memory but with fewer steps: each is a question to Shopify. */
  private async closestAsked(
    search: ProductSearch,
    words: readonly SoughtWord[],
    signal?: AbortSignal,
  ): Promise<CatalogueEntry[]> {
    const { priceMin, priceMax, size, inStockOnly } = search;
    if (priceMin === null && priceMax === null && !size && !inStockOnly) return [];
    const free = { ...search, priceMin: null, priceMax: null, size: null, inStockOnly: false };
    let some: Fitted[] = [];
    for (const step of size ? [{ ...search, size: null }, free] : [free]) {
      const found = firstAnswer({ search, words, named: await this.named(step, signal) }, [step]);
      if (answers(found, search)) return closestFew(found);
      if (some.length === 0) some = found;
    }
    return closestFew(some);
  }

  private async named(search: ProductSearch, signal?: AbortSignal): Promise<CatalogueEntry[]> {
    const products = await this.shopify.searchProducts(search, signal);
    return products.map((product) => entryOf(asCatalogue(product)));
  }

  private async fresh(
    entry: CatalogueEntry,
    signal?: AbortSignal,
  ): Promise<{ product: Product | null; hoursOld: number | null }> {
    try {
      const told = await this.shopify.getProduct(entry.id, signal);
      const isKnown = told?.partial === true && this.hoursOld() === null;
      return { product: isKnown ? wholeWith(told, productOf(entry)) : told, hoursOld: null };
    } catch {
      return { product: productOf(entry), hoursOld: this.hoursOld() };
    }
  }

  private found(entries: readonly CatalogueEntry[], closest: readonly CatalogueEntry[]): CatalogueFound {
    const hoursOld = this.hoursOld();
    return { products: entries.map(productOf), closest: closest.map(productOf), hoursOld, ended: false };
  }

  private hoursOld(): number | null {
    const ms = this.clock.ms() - (this.index.checkedAt?.getTime() ?? 0);
    return ms < OLD_MS ? null : Math.floor(ms / 3_600_000);
  }
}

function fitsAsked(product: Product, search: ProductSearch): boolean {
  return fittingOf(entryOf(asCatalogue(product)), search, wordsOf(search)) !== null;
}

function asCatalogue(product: Product) {
  return { product, vendor: '', tags: [], skus: [], stockItems: [], createdAt: '' };
}
