import { type ToldNews, toldNewsFault } from './told-news';

/** What can stand in a place of the template that tells that something is back in stock. */
export const STOCK_FACTS = ['product', 'first_name', 'price', 'link', 'shop'] as const;
export type StockFact = (typeof STOCK_FACTS)[number];

/** Whether customers may wish to be told when something sold out can be bought again, and how they are told. */
export type StockNews = ToldNews<StockFact>;

/** Who asks for it wants it; a template is the shop's to choose. */
export const STOCK_NEWS_AT_START: StockNews = { on: true, template: '', places: [] };

/** Why this cannot be the setting; null when it can. Pure. */
export function stockNewsFault(value: unknown): string | null {
  return toldNewsFault(value, STOCK_FACTS);
}

/** How many customers wait for a product. */
export interface ProductWished {
  productId: string;
  title: string;
  waiting: number;
  /** Since when the first of them does. */
  since: string;
}

export interface WishedList {
  /** The most wished first. */
  items: ProductWished[];
}
