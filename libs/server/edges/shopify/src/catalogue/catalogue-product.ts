import type { Product } from '../product';

/** A product with what only a search needs to know of it. */
export interface CatalogueProduct {
  product: Product;
  vendor: string;
  tags: string[];
  skus: string[];
  /** The things in the stock that its variants are, by number; empty where this app may not see the stock. */
  stockItems: number[];
  /** When the shop made it, in ISO form. */
  createdAt: string;
}
