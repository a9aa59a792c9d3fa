import type { Garment } from '../picture/garment';
import type { Design } from './design';

/** A variant of a product; money in US cents, `stock` in pieces (may be negative when sold beyond stock). */
export interface Variant {
  id: number;
  inventoryItemId: number;
  title: string;
  sku: string;
  cents: number;
  compareAtCents: number | null;
  stock: number;
  policy: 'DENY' | 'CONTINUE';
  /** False: nobody counts this stock, `stock` means nothing. */
  tracked: boolean;
  options: { name: string; value: string }[];
}

/** A product of the demo shop; times in milliseconds since the epoch. */
export interface Product {
  id: number;
  handle: string;
  title: string;
  description: string;
  vendor: string;
  type: string;
  tags: string[];
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED' | 'UNLISTED';
  /** Offered to customers, on whatever sales channel. */
  published: boolean;
  /** Has a page in the Online Store; false where another front end sells it. */
  onlineStore: boolean;
  /** What kind of picture the merchant uploaded. */
  pictureType: 'png' | 'webp' | 'avif' | 'gif' | 'svg';
  /** It cannot be had as another kind. */
  pictureFixed?: boolean;
  /** Where its picture is on the web, null for none; a product without this has a drawn one. */
  picture?: string | null;
  createdAt: number;
  updatedAt: number;
  garment: Garment;
  colour: string;
  pattern: NonNullable<Design['pattern']>;
  variants: Variant[];
}

/** True when a shopper can buy this variant now, as Shopify's `availableForSale` says. */
export function isAvailable(variant: Variant): boolean {
  return !variant.tracked || variant.stock > 0 || variant.policy === 'CONTINUE';
}

/** "6950" cents as Shopify's money string "69.50", or with as many decimals as the currency has. */
export function moneyString(cents: number, decimals = 2): string {
  return (cents / 100).toFixed(decimals);
}

/** True for a product that customers are shown. */
export function isShown({ published, status }: Product): boolean {
  return published && status === 'ACTIVE';
}
