import { isAvailable, isShown, type Product } from '../catalogue/product';
import type { SearchFields } from './run-search';
import type { SearchTerm } from './search-term';
import { date, flag, keyword, number, oneOf, words } from './term-matchers';

const total = (product: Product): number => product.variants.reduce((sum, { stock }) => sum + stock, 0);

function published(product: Product, term: SearchTerm): boolean {
  const wanted = term.value.toLowerCase();
  if (wanted === 'any') return true;
  const visible = isShown(product);
  if (wanted === 'published' || wanted.endsWith(':visible')) return visible;
  return (wanted === 'unpublished' || wanted.endsWith(':hidden')) && !visible;
}

/** The filters of `products(query:)`, as far as the demo shop has the data for them. */
export const PRODUCT_FIELDS: SearchFields<Product> = {
  freeText: (product) =>
    [
      product.title,
      product.type,
      product.vendor,
      product.tags.join(' , '),
      ...product.variants.flatMap(({ sku, title }) => [sku, title]),
    ].join(' , '),
  fields: {
    barcode: () => false,
    created_at: (product, term) => date(product.createdAt, term),
    gift_card: (_, term) => flag(false, term),
    handle: (product, term) => keyword(product.handle, term),
    id: (product, term) => number(product.id, term),
    inventory_total: (product, term) => number(total(product), term),
    is_price_reduced: (product, term) =>
      flag(
        product.variants.some(({ compareAtCents }) => compareAtCents !== null),
        term,
      ),
    out_of_stock_somewhere: (product, term) =>
      flag(
        product.variants.some((variant) => !isAvailable(variant)),
        term,
      ),
    price: (product, term) => product.variants.some(({ cents }) => number(cents / 100, term)),
    product_type: (product, term) => keyword(product.type, term),
    published_status: published,
    sku: (product, term) => product.variants.some(({ sku }) => keyword(sku, term)),
    status: (product, term) => oneOf(product.status, term),
    tag: (product, term) => product.tags.some((tag) => keyword(tag, term)),
    tag_not: (product, term) => !product.tags.some((tag) => keyword(tag, term)),
    title: (product, term) => words(product.title, term),
    tracks_inventory: (product, term) =>
      flag(
        product.variants.some(({ tracked }) => tracked),
        term,
      ),
    updated_at: (product, term) => date(product.updatedAt, term),
    variant_id: (product, term) => product.variants.some(({ id }) => number(id, term)),
    variant_title: (product, term) => product.variants.some(({ title }) => words(title, term)),
    vendor: (product, term) => keyword(product.vendor, term),
  },
};
