import { VARIANT_FIELDS } from '../search/variant-fields';
import { prepareSearch } from '../search/run-search';
import { connection, type Connection, type PageArgs } from './connection';
import { variantView } from './product-view';
import type { QueryContext } from './query-context';
import { noteSearch } from './search-notes';

/** Arguments of `productVariants`. */
export interface VariantArgs extends PageArgs {
  query?: string | null;
  sortKey?: string | null;
}

/** One page of the variants of all products, drafts included, searched and sorted. */
export function variantPage(args: VariantArgs, context: QueryContext): Connection<unknown> {
  const search = prepareSearch(args.query, VARIANT_FIELDS);
  noteSearch(context, 'productVariants', args.query, search.warnings);
  const rows = context.shop
    .shownProducts()
    .flatMap((product) => product.variants.map((variant) => ({ id: variant.id, variant, product })))
    .filter(search.matches)
    .sort((one, other) =>
      args.sortKey === 'SKU' ? one.variant.sku.localeCompare(other.variant.sku) : one.id - other.id,
    );
  return connection(rows, args, ({ variant, product }) => variantView(variant, product, context.shop));
}
