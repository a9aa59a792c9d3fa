import type { Product } from '../catalogue/product';
import { PRODUCT_FIELDS } from '../search/product-fields';
import { prepareSearch } from '../search/run-search';
import { tokensOf } from '../search/term-matchers';
import { connection, type Connection, type PageArgs } from './connection';
import { productView } from './product-view';
import type { QueryContext } from './query-context';
import { noteSearch } from './search-notes';

/** Arguments of `products`. */
export interface ProductArgs extends PageArgs {
  query?: string | null;
  sortKey?: string | null;
}

/** One page of products, searched and sorted. */
export function productPage(args: ProductArgs, context: QueryContext): Connection<unknown> {
  const search = prepareSearch(args.query, PRODUCT_FIELDS);
  noteSearch(context, 'products', args.query, search.warnings);
  const rows = context.shop
    .shownProducts()
    .filter(search.matches)
    .sort(order(args.sortKey, search.freeWords));
  return connection(rows, args, (product) => productView(product, context.shop));
}

/** `productsCount`: how many there are, counted no further than `limit`. */
export function productCount(
  query: string | null | undefined,
  limit: number | null,
  context: QueryContext,
): { count: number } {
  const search = prepareSearch(query, PRODUCT_FIELDS);
  noteSearch(context, 'productsCount', query, search.warnings);
  const count = context.shop.shownProducts().filter(search.matches).length;
  return { count: Math.min(count, limit ?? count) };
}

function order(sortKey: string | null | undefined, freeWords: string[]): (a: Product, b: Product) => number {
  const byId = (a: Product, b: Product): number => a.id - b.id;
  const by = (key: (product: Product) => string | number) => (a: Product, b: Product) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : byId(a, b);
  };
  switch (sortKey) {
    case 'RELEVANCE':
      return by((product) => -relevance(product, freeWords));
    case 'TITLE':
      return by(({ title }) => title);
    case 'PRODUCT_TYPE':
      return by(({ type }) => type);
    case 'VENDOR':
      return by(({ vendor }) => vendor);
    case 'CREATED_AT':
    case 'PUBLISHED_AT':
      return by(({ createdAt }) => createdAt);
    case 'UPDATED_AT':
      return by(({ updatedAt }) => updatedAt);
    case 'INVENTORY_TOTAL':
      return by(({ variants }) => variants.reduce((sum, { stock }) => sum + stock, 0));
    default:
      return byId;
  }
}

/** Words in the title weigh most, then product type, then tags. */
function relevance(product: Product, freeWords: string[]): number {
  const title = tokensOf(product.title);
  const type = tokensOf(product.type);
  const score = (word: string): number =>
    (title.some((token) => token.startsWith(word)) ? 4 : 0) +
    (type.some((token) => token.startsWith(word)) ? 2 : 0) +
    (product.tags.includes(word) ? 1 : 0);
  return freeWords.reduce((sum, word) => sum + score(word), 0);
}
