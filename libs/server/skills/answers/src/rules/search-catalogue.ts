import type { Product } from '@feelori/edges/shopify';
import { foldWords } from '../language/fold-words';
import type { TurnTools } from '../loop/turn-tools';
import { searchWordsOf } from '../vocabulary/english-catalogue';

/** What the rules look for: the customer's words, and the highest price. */
export interface Wanted {
  terms: readonly string[];
  priceMax: number | null;
}

/**
 * Searches the shop with at most two calls. The customer's own words go first, since nothing says which language the
 * catalogue is in and a literal hit is the best evidence there is. The English words follow only when the own ones
 * find nothing, or nothing that bears the name (Shopify matches beginnings: "bota" finds "Botanical Print").
 * False when the shop could not be asked.
 */
export async function searchCatalogue({ terms, priceMax }: Wanted, tools: TurnTools): Promise<boolean> {
  const { own, english, forms } = searchWordsOf(terms);
  const search = (words: readonly string[]) =>
    tools.lookUp('search_products', {
      terms: words,
      category: null,
      price_max: priceMax,
      in_stock_only: false,
    });
  const first = await search(own);
  const named = first.facts.products.some((product) => bearsName(product, forms));
  // A shop that did not answer is not asked again: the customer waits for this.
  const second = first.ok && english !== null && !named ? await search(english) : first;
  tools.facts = { ...tools.facts, searched: { words: terms.join(' '), priceMax } };
  return second.ok || first.ok;
}

function bearsName({ title, productType, description }: Product, forms: ReadonlySet<string>): boolean {
  return foldWords(`${title} ${productType} ${description}`).some((word) => forms.has(word));
}
