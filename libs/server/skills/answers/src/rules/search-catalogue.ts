import type { Product } from '@feelori/edges/shopify';
import { SEARCH_PRODUCTS } from '@feelori/skills/shop';
import { LANGUAGES } from '@feelori/skills/tools';
import { foldWords } from '../language/fold-words';
import type { TurnTools } from '../loop/turn-tools';
import { LEXICONS } from './lexicons';
import { searchWordsOf } from '../vocabulary/english-catalogue';

/** What the rules look for: the customer's words, and the lowest and highest price. */
export interface Wanted {
  terms: readonly string[];
  priceMin: number | null;
  priceMax: number | null;
}

/**
 * Searches the shop with at most two calls. The customer's own words go first, since nothing says which language the
 * catalogue is in and a literal hit is the best evidence there is. The English words follow only when the own ones
 * find nothing, or nothing that bears the name (Shopify matches beginnings: "bota" finds "Botanical Print"). The second
 * call goes without what a shop may not write on its products: for whom they are, and numbers.
 * `ok` is false when the shop could not be asked and nothing was found: what was not looked up is not missing.
 */
export async function searchCatalogue(
  { terms, priceMin, priceMax }: Wanted,
  tools: TurnTools,
): Promise<{ ok: boolean; products: readonly Product[] }> {
  const { own, english, forms } = searchWordsOf(terms);
  const search = async (words: readonly string[]) => {
    const limits = { price_min: priceMin, price_max: priceMax };
    const args = { terms: words, category: null, ...limits, in_stock_only: false };
    const { ok, found } = await tools.lookUp(SEARCH_PRODUCTS, args, terms.join(' '));
    return { ok, products: found?.products ?? [] };
  };
  const first = await search(own);
  const named = first.products.some((product) => forms.size === 0 || bearsName(product, forms));
  const again = (english ?? own).filter((word) => !isSoft(word));
  const same = again.join(' ') === own.join(' ');
  // A shop that did not answer is not asked again: the customer waits for this.
  if (!first.ok || named || same || again.length === 0) return first;
  const second = await search(again);
  return second.products.length > 0 || first.products.length === 0 ? second : first;
}

const WEARERS = new Set(LANGUAGES.flatMap((language) => LEXICONS[language].wearer.flatMap(foldWords)));

function isSoft(word: string): boolean {
  const [folded = ''] = foldWords(word);
  return WEARERS.has(folded) || /^\d+$/.test(folded);
}

function bearsName({ title, productType, description }: Product, forms: ReadonlySet<string>): boolean {
  return foldWords(`${title} ${productType} ${description}`).some((word) => forms.has(word));
}
