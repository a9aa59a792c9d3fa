import type { Product, Variant } from '../catalogue/product';
import type { SearchFields } from './run-search';
import { keyword, number, oneOf, words } from './term-matchers';

/** A variant with the product it belongs to. */
export interface VariantRow {
  variant: Variant;
  product: Product;
}

/** The filters of `productVariants(query:)`, as far as the demo shop has the data for them. */
export const VARIANT_FIELDS: SearchFields<VariantRow> = {
  freeText: ({ variant, product }) => [product.title, variant.title, variant.sku].join(' , '),
  fields: {
    id: ({ variant }, term) => number(variant.id, term),
    product_id: ({ product }, term) => number(product.id, term),
    product_status: ({ product }, term) => oneOf(product.status, term),
    // Like the filter of products, it also brings SKUs that merely begin alike.
    sku: ({ variant }, term) => keyword(variant.sku, { ...term, prefix: true }),
    title: ({ variant }, term) => words(variant.title, term),
    vendor: ({ product }, term) => keyword(product.vendor, term),
  },
};
