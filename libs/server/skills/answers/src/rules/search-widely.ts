import { SEARCH_PRODUCTS } from '@feelori/skills/shop';
import type { TurnTools } from '../loop/turn-tools';
import { inColour } from './in-colour';
import type { SearchIntent } from './read-intent';
import { type RulesFound, searchCatalogue } from './search-catalogue';

/** Written with three decimals. */
const IN_THOUSANDTHS = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'IQD', 'TND', 'LYD']);

/**
 * Searches as the text says, and once more where that says too much: "is the pinafore in stock?" is to be told that it is
 * sold out, "more dresses" shows them again where all were shown, and "like the wrap dress" wants others like it.
 */
export async function searchWidely(intent: SearchIntent, tools: TurnTools): Promise<RulesFound> {
  const { goOn, inStock, inThousandths, ...plain } = intent;
  if (goOn === 'similar') return similarToNamed(plain, tools);
  const coloured = await inColour(intent, tools);
  if (coloured !== null) return coloured;
  const found = await searchCatalogue(intent, tools);
  if (inThousandths && IN_THOUSANDTHS.has(found.currency ?? '')) {
    tools.begin();
    return searchWidely({ ...plain, ...inThousandths, ...(inStock ? { inStock } : {}) }, tools);
  }
  const again = found.ok && found.products.length === 0 && (inStock === true || goOn === 'more');
  if (!again) return found;
  tools.begin();
  return searchCatalogue(plain, tools);
}

async function similarToNamed(intent: SearchIntent, tools: TurnTools): Promise<RulesFound> {
  const found = await searchCatalogue(intent, tools);
  const [named, ...others] = found.products;
  if (named === undefined || others.length > 0) return found;
  tools.begin();
  const similar_to = tools.context.refs.refOf(named);
  const args = {
    terms: [],
    category: null,
    price_min: null,
    price_max: null,
    in_stock_only: true,
    similar_to,
  };
  const { ok, found: like } = await tools.lookUp(SEARCH_PRODUCTS, args);
  return { ok, products: like?.products ?? [], currency: null };
}
