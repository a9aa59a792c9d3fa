import type { Language } from '@feelori/contracts';

/** What a customer wants to be told of. */
export interface WishDraft {
  /** Shopify's number of it. */
  productId: string;
  title: string;
  /** The sizes, colours and the like that were meant, any of which will do; empty where any of the product will. */
  variantIds: string[];
  /** Such as "M" or "Blue / M"; empty where none was named. */
  variant: string;
  /** The customer's: they are told in it. */
  language: Language;
  /** How they said so: tapped the button, or wrote it. */
  by: 'tap' | 'text';
}

/** A product, or what of it will do. */
export type WishChoice = Pick<WishDraft, 'productId' | 'variantIds'>;

/** Whether they were told, and if not why, in one stable word. */
export type WishEnd = { state: 'told'; why: null } | { state: 'untold'; why: string };

/** A customer waits until something can be bought again (collection `stock_wishes`). */
export interface StockWish extends WishDraft {
  /** `<conversationId>#<product>`, with `.<variant>` where one was meant: wishing twice is wishing once. */
  _id: string;
  conversationId: string;
  state: 'waiting' | 'told' | 'untold';
  why: string | null;
  /** When they said that they want to be told. */
  askedAt: Date;
  endedAt: Date | null;
  /** Nobody looks before; a worker that looks sets it to when another may. */
  nextAt: Date;
  expiresAt: Date;
}

/** The id of a wish in its conversation. */
export function wishId(conversationId: string, { productId, variantIds }: WishChoice): string {
  const [variant] = variantIds;
  return `${conversationId}#${productId}${variant === undefined ? '' : `.${variant}`}`;
}
