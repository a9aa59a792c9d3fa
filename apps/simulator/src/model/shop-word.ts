import { SCRIPT_COLOURS, SCRIPT_GOODS } from './script-words';
import type { GoodsWords } from './goods-words';
import { COLOUR_WORDS, PRODUCT_WORDS } from './vocabulary';

/** Everything people call a thing or a colour, by the demo catalogue's word for it. */
const CALLED = new Map<string, string[]>();
for (const [word, term] of [
  ...Object.entries(PRODUCT_WORDS),
  ...Object.entries(COLOUR_WORDS),
  ...SCRIPT_GOODS,
  ...SCRIPT_COLOURS,
]) {
  CALLED.set(term, [...(CALLED.get(term) ?? []), word]);
}

/**
 * What the shop itself calls a thing or a colour that somebody called `word` (`term` in the demo catalogue): a shop from
 * France sells robes. The words are those of the shop's own goods, none of the demo shop.
 */
export function shopWord(word: string, term: string, { all }: GoodsWords): string {
  if (all.has(word)) return word;
  return all.has(term) ? term : (CALLED.get(term)?.find((one) => all.has(one)) ?? term);
}
