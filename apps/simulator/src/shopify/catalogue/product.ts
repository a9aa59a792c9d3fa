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
  /** On the Online Store sales channel. */
  published: boolean;
  createdAt: number;
  updatedAt: number;
  garment: Garment;
  colour: string;
  pattern: NonNullable<Design['pattern']>;
  variants: Variant[];
}

/** True when a shopper can buy this variant now, as Shopify's `availableForSale` says. */
export function isAvailable(variant: Variant): boolean {
  return variant.stock > 0 || variant.policy === 'CONTINUE';
}

/** "6950" cents as Shopify's money string "69.50". */
export function moneyString(cents: number): string {
  return (cents / 100).toFixed(2);
}
