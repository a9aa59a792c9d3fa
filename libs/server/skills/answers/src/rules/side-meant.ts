import { GET_PRODUCT, productListed, SEARCH_PRODUCTS } from '@feelori/skills/shop';
import type { Product } from '@feelori/edges/shopify';
import type { HistoryEntry } from '../answer-request';
import { nameWords } from '../language/name-words';
import type { TurnTools } from '../loop/turn-tools';
import { nthSaid } from './nth-said';
import { argsOf } from './search-catalogue';
import { termsOf } from './terms-of';

/**
 * The product that a side of a comparison names: by its place in what was shown ("the first"), else the one of the shop
 * whose name is nearest. Null where it names none.
 */
export async function sideMeant(
  side: string,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<Product | null> {
  const terms = termsOf(side, side);
  if (terms.length === 0) return null;
  const at = nthSaid(terms);
  if (at !== null) {
    const ref = productListed(history, tools.context.refs.list(), at)?.ref;
    if (ref === undefined) return null;
    return (await tools.lookUp(GET_PRODUCT, { product_ref: ref })).found?.products[0] ?? null;
  }
  const args = argsOf({ terms, priceMin: null, priceMax: null }, terms, tools);
  const { found } = await tools.lookUp(SEARCH_PRODUCTS, { ...args, go_on: null });
  return nearestByName(found?.products ?? [], side);
}

/** The one whose title has most of the words that are said, and the fewest beside them; null where none has any. Pure. */
export function nearestByName(products: readonly Product[], side: string): Product | null {
  const said = new Set(nameWords(side));
  const [nearest] = products
    .map((product) => {
      const words = nameWords(product.title);
      const same = words.filter((word) => said.has(word)).length;
      return { product, same, others: words.length - same };
    })
    .filter(({ same }) => same > 0)
    .sort((one, other) => other.same - one.same || one.others - other.others);
  return nearest?.product ?? null;
}
