import type { CatalogueProduct, Product } from '@feelori/edges/shopify';
import { tellsOfChildren } from './tells-of-children';

/**
 * A product as a process keeps it. Whole, a hundred thousand would fill the memory with small objects: what every search
 * looks at stands here, the rest in a text that is read where it is shown.
 */
export interface CatalogueEntry {
  id: string;
  packed: string;
  /** What the shop calls this kind of thing. */
  type: string;
  available: boolean | null;
  partial: boolean;
  /** Its name, type or tags say that it is for children. */
  forChildren: boolean;
  /** The prices of what can be bought, of all variants where nothing can; each once, the lowest first. */
  prices: readonly number[];
  stockItems: readonly number[];
  createdAt: number;
}

/** The entry of a product. */
export function entryOf(product: CatalogueProduct, packed = JSON.stringify(product)): CatalogueEntry {
  const { id, available, partial, priceMin, priceMax, variants } = product.product;
  const told = variants.filter((variant) => variant.available || available !== true);
  const prices = [priceMin, priceMax, ...told.map(({ price }) => price)].map(Number);
  return {
    id,
    packed,
    type: product.product.productType,
    available,
    partial,
    forChildren: isForChildren(product.product, product.tags),
    prices: [...new Set(prices)].sort((one, other) => one - other),
    stockItems: product.stockItems,
    createdAt: Date.parse(product.createdAt) || 0,
  };
}

/** Whether a product's name, type or tags say that it is for children. */
export function isForChildren({ title, productType }: Product, tags: readonly string[] = []): boolean {
  return tellsOfChildren([title, productType, ...tags].join(' · '));
}

/** The whole product of an entry. */
export function productOf(entry: CatalogueEntry): Product {
  return wholeOf(entry).product;
}

/** The same with what only a search needs: its tags and SKUs. */
export function wholeOf({ packed }: CatalogueEntry): CatalogueProduct {
  return JSON.parse(packed) as CatalogueProduct;
}
