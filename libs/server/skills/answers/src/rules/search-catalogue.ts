import type { Product } from '@feelori/edges/shopify';
import { SEARCH_PRODUCTS, type RulesSearchArgs } from '@feelori/skills/shop';
import { LANGUAGES } from '@feelori/skills/tools';
import { foldWords } from '../language/fold-words';
import type { TurnTools } from '../loop/turn-tools';
import { LEXICONS } from './lexicons';
import { searchWordsOf } from '../vocabulary/english-catalogue';
import { isGiftCard } from './is-gift-card';
import type { SearchIntent } from './read-intent';

/** What the rules look for: the customer's words, the lowest and highest price, size and order. */
export type Wanted = Pick<
  SearchIntent,
  'terms' | 'priceMin' | 'priceMax' | 'size' | 'sort' | 'inStock' | 'goOn' | 'without'
>;

/** `currency`: of what was found, or comes closest. */
export interface RulesFound {
  ok: boolean;
  products: readonly Product[];
  currency: string | null;
  /** Something else comes closest, of the same kind. */
  closest?: true;
  /** It goes on with the look before, so it is no guess. */
  narrows?: true;
}

/**
 * Searches the shop with at most two calls. The customer's own words go first, since nothing says which language the
 * catalogue is in and a literal hit is the best evidence there is. The English words follow only when the own ones
 * find nothing, or nothing that bears the name (Shopify matches beginnings: "bota" finds "Botanical Print"). The second
 * call goes without what a shop may not write on its products: for whom they are, and numbers.
 * `ok` is false when the shop could not be asked and nothing was found: what was not looked up is not missing.
 */
export async function searchCatalogue(wanted: Wanted, tools: TurnTools): Promise<RulesFound> {
  const { terms } = wanted;
  const { own, english, forms, names } = searchWordsOf(terms);
  const search = async (words: readonly string[], maybe: readonly string[] = []) => {
    const args = { ...argsOf(wanted, words, tools), ...(maybe.length === 0 ? {} : { maybe }) };
    const said = terms.length === 0 ? undefined : terms.join(' ');
    const { ok, found } = await tools.lookUp(SEARCH_PRODUCTS, args, said);
    const products = found?.products ?? [];
    const closest = found?.closest ?? [];
    const currency = [...products, ...closest][0]?.currency ?? null;
    return { ok, products, currency, ...(closest.length === 0 ? {} : { closest: true as const }) };
  };
  const first = await search(own);
  const named = first.products.some((product) => forms.size === 0 || bearsName(product, forms));
  const again = isGiftCard(own) ? own : (english ?? own).filter((word) => !isSoft(word));
  const same = again.join(' ') === own.join(' ');
  // A shop that did not answer is not asked again: the customer waits for this.
  const priced = wanted.priceMin !== null || wanted.priceMax !== null;
  if (!first.ok || named || same || (again.length === 0 && !priced)) return first;
  const second = await search(again, english === null ? [] : names.filter((name) => !isSoft(name)));
  return second.products.length > 0 || first.products.length === 0 ? second : first;
}

/** The call that looks for these words, or, without any, for what was looked for before. */
export function argsOf(
  { priceMin, priceMax, size, sort, inStock, goOn, without }: Wanted,
  terms: readonly string[],
  { context }: TurnTools,
): RulesSearchArgs {
  const refines = terms.length === 0 && (context.look ?? null) !== null;
  const order = sort ?? (goOn === 'cheapest' ? 'price_up' : goOn === 'dearest' ? 'price_down' : null);
  const beside = goOn === 'more' || goOn === 'cheaper' || goOn === 'dearer' ? goOn : null;
  return {
    terms,
    category: null,
    price_min: priceMin,
    price_max: priceMax,
    in_stock_only: inStock === true,
    size: size ?? null,
    colour: null,
    sort: order,
    similar_to: null,
    go_on: (context.look ?? null) === null ? null : (beside ?? (refines ? 'same' : null)),
    ...(without === undefined ? {} : { without: inBothLanguages(without) }),
  };
}

/** As a catalogue in the customer's language calls it, and an English one. */
function inBothLanguages(things: readonly string[]): string[] {
  const both = things.flatMap((thing) => {
    const { own, english } = searchWordsOf(thing.split(' '));
    return [
      thing,
      own.join(' '),
      ...(english === null || english.length < own.length ? [] : [english.join(' ')]),
    ];
  });
  return [...new Set(both)];
}

const WEARERS = new Set(LANGUAGES.flatMap((language) => LEXICONS[language].wearer.flatMap(foldWords)));

function isSoft(word: string): boolean {
  const [folded = ''] = foldWords(word);
  return WEARERS.has(folded) || /^\d+$/.test(folded);
}

function bearsName({ title, productType, description }: Product, forms: ReadonlySet<string>): boolean {
  return foldWords(`${title} ${productType} ${description}`).some((word) => forms.has(word));
}
