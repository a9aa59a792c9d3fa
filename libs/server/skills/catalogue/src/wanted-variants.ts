import type { Product, ProductSearch, ProductVariant } from '@feelori/edges/shopify';
import { indexedWords, type SoughtWord } from './catalogue-words';
import { sameSize } from './same-size';

type Options = ProductVariant['options'];

/**
 * The variants of a product that a search is about: those of the size it names, and, where its words name values of an
 * option ("blue", "linen"), those with one of them. Null when a size is wanted that the product does not come in; all
 * variants where the search names none, or where not all are known.
 */
export function wantedVariants(
  product: Product,
  words: readonly SoughtWord[],
  size: ProductSearch['size'],
): readonly ProductVariant[] | null {
  const sized = size ? product.variants.filter(({ options }) => hasSize(options, size)) : product.variants;
  if (sized.length === 0) return product.partial ? product.variants : size ? null : sized;
  const roots = new Set(words.map(({ root }) => root));
  return product.options.reduce<readonly ProductVariant[]>((left, { name, values }) => {
    const named = new Set(values.filter((value) => indexedWords(value).some((word) => roots.has(word))));
    if (named.size === 0) return left;
    const some = left.filter(({ options }) =>
      options.some((option) => option.name === name && named.has(option.value)),
    );
    return some.length > 0 ? some : left;
  }, sized);
}

function hasSize(options: Options, size: string): boolean {
  return options.some(({ value }) => sameSize(value, size));
}
