import { type CatalogueEntry, wholeOf } from './catalogue-entry';
import { indexedWords, skuWords } from './catalogue-words';
import type { ProductIndex } from './product-index';

/** A shorter word without a separator may be part of a name ("s25 case"), so it is a SKU only where it stands alone. */
const SURE = 6;
/** A number is a price, a size or a model as well. */
const SURE_NUMBER = 5;

/** The products that a SKU names, and the terms beside it. */
export interface SkuFound {
  named: CatalogueEntry[];
  others: string[];
}

/**
 * Products that a SKU among these terms names: of the whole SKU, else those whose SKU goes on behind it ("DR-1001" of
 * "DR-1001-M"). Null where no term is one.
 */
export function withSku(index: ProductIndex, terms: readonly string[]): SkuFound | null {
  for (const term of terms) {
    const named = mayBeSku(term, terms.length === 1) ? skusLike(index, term) : [];
    if (named.length > 0) return { named, others: terms.filter((other) => other !== term) };
  }
  return null;
}

/** Whether a SKU is the one that is written, in whatever spelling: "dr1001m" is "DR-1001-M". */
export function sameSku(sku: string, written: string): boolean {
  return skuWords(sku)[0] === skuWords(written)[0];
}

/** Whether a term can be a SKU at all: it has digits, and letters or many of them. */
function mayBeSku(term: string, alone: boolean): boolean {
  const letters = term.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/\p{N}/u.test(letters)) return false;
  if (/^\p{N}+$/u.test(letters)) return letters.length >= SURE_NUMBER;
  return letters.length >= (alone ? 3 : SURE);
}

function skusLike(index: ProductIndex, term: string): CatalogueEntry[] {
  const [joined = ''] = skuWords(term);
  if (joined === '') return [];
  const near = index.nearSku(joined);
  const skus = near.map((entry) => ({ entry, skus: wholeOf(entry).skus }));
  const whole = skus.filter((one) => one.skus.some((sku) => skuWords(sku)[0] === joined));
  const some = whole.length > 0 ? whole : skus.filter((one) => one.skus.some((sku) => goesOn(sku, joined)));
  return some.map(({ entry }) => entry);
}

/** Whether the parts that a SKU begins with are these. */
function goesOn(sku: string, joined: string): boolean {
  let begun = '';
  return indexedWords(sku).some((part) => (begun += part) === joined);
}
