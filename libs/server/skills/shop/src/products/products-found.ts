import type { Product } from '@feelori/edges/shopify';
import type { Arrangement } from './showcase';
import type { VariantAsked } from './variants-asked';

/** What a look for products came to. */
export interface ProductsFound {
  /** In the order to show them. */
  products: Product[];
  /** What was looked for, also when nothing was found; null when one product was asked for by its name. */
  searched: Searched | null;
  /** The product that was asked for is no longer offered. */
  gone: boolean;
  /** What comes closest to a search that nothing fits. */
  closest?: readonly Product[];
  /** How they are shown where they are several; a list where nothing is said. */
  arrangement?: Arrangement;
  /** How many hours ago prices and stock were true, where the shop cannot be reached; else null. */
  hoursOld?: number | null;
  /** There are others that fit. */
  more?: true;
  /**
   * All that fit was shown before; or nothing costs less or more, and these cost the least or the most; or a limit could not
   * be held against prices in the customer's money.
   */
  told?: 'ended' | 'no_cheaper' | 'no_dearer' | 'limit_unknown';
  /** The amount that the customer named is in another money than these prices, whose code it is: it was held against none. */
  otherMoney?: string;
  /** Customers may ask to be told when something is back. */
  wishes?: boolean;
  /** What has no page in the shop can be bought all the same. */
  withoutPage?: boolean;
  /** Which of its sizes and colours the customer asked for, where it is one product. */
  asked?: readonly VariantAsked[];
}

/** What was looked for, in the customer's words. */
export interface Searched extends PriceRange {
  words: string;
  size?: string | null;
  colour?: string | null;
  /** Only what can be bought was wanted. */
  inStock?: boolean;
}

/** In the customer's currency; null where there is no limit. */
export interface PriceRange {
  priceMin: number | null;
  priceMax: number | null;
}
