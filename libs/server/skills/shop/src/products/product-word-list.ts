import type { AskedStock } from './variants-asked';

/** What is said of products, in one language. */
export interface ProductWords {
  found(count: number): string;
  /** The same where nothing has to be opened to see them. */
  shown(count: number): string;
  /** Nothing fits: `For` these words, `In` this range of prices or with these other wishes. */
  noneFound: string;
  noneFoundFor(words: string): string;
  noneFoundIn(range: string): string;
  noneFoundForIn(words: string, range: string): string;
  /** Nothing fits, and the list below comes closest. */
  closest: string;
  closestFor(words: string): string;
  closestIn(range: string): string;
  closestForIn(words: string, range: string): string;
  /** Prices and stock were true so many hours ago, since the shop cannot be reached. */
  hoursOld(hours: number): string;
  upTo(most: string): string;
  from(least: string): string;
  between(least: string, most: string): string;
  /** The price of a product whose variants cost differently. */
  priceFrom(price: string): string;
  gone: string;
  inStock: string;
  low: string;
  soldOut: string;
  /** None is there, and it can be ordered all the same. */
  onOrder: string;
  /** What is said of the size or colour that was asked for, such as "Size 58" or "Blue / M". */
  asked: Record<AskedStock, (label: string) => string>;
  list: string;
  section: string;
  /** On the button of a card. */
  view: string;
  similar: string;
  whichOne: string;
}
