import { Injectable } from '@nestjs/common';
import { type Product, type ProductSearch, Shopify } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { type CatalogueEntry, entryOf, productOf } from './catalogue-entry';
import { CatalogueIndex } from './catalogue-index';
import { findProducts, fitsEntry } from './find-products';
import { similarTo } from './similar-to';

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
}

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

  async search(search: ProductSearch, signal?: AbortSignal): Promise<CatalogueFound> {
    if (this.index.checkedAt === null) {
      return { products: await this.shopify.searchProducts(search, signal), closest: [], hoursOld: null };
    }
    const { entries, closest } = findProducts(this.index.products, search);
    const [only, ...more] = entries;
    if (only === undefined || more.length > 0) return this.found(entries, closest);
    const { product, hoursOld } = await this.fresh(only, signal);
    // Sold, dearer or taken away since it was read.
    const fits = product !== null && fitsEntry(entryOf(asCatalogue(product)), search);
    return { products: fits ? [product] : [], closest: [], hoursOld };
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

  /** Others of its kind, the most alike first. */
  async similar(product: Product, signal?: AbortSignal): Promise<CatalogueFound> {
    if (this.index.checkedAt !== null) return this.found(similarTo(this.index.products, product), []);
    const terms = [product.productType === '' ? product.title : product.productType];
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: true };
    const all = await this.shopify.searchProducts(search, signal);
    return { products: all.filter(({ id }) => id !== product.id), closest: [], hoursOld: null };
  }

  private async fresh(
    entry: CatalogueEntry,
    signal?: AbortSignal,
  ): Promise<{ product: Product | null; hoursOld: number | null }> {
    try {
      return { product: await this.shopify.getProduct(entry.id, signal), hoursOld: null };
    } catch {
      return { product: productOf(entry), hoursOld: this.hoursOld() };
    }
  }

  private found(entries: readonly CatalogueEntry[], closest: readonly CatalogueEntry[]): CatalogueFound {
    return { products: entries.map(productOf), closest: closest.map(productOf), hoursOld: this.hoursOld() };
  }

  private hoursOld(): number | null {
    const ms = this.clock.ms() - (this.index.checkedAt?.getTime() ?? 0);
    return ms < OLD_MS ? null : Math.floor(ms / 3_600_000);
  }
}

function asCatalogue(product: Product) {
  return { product, vendor: '', tags: [], skus: [], stockItems: [], createdAt: '' };
}
