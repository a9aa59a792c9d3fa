import { splitWords, withoutHiddenMarks } from '@feelori/contracts';
import type { PolicyTopic } from '@feelori/edges/shopify';
import { boundedText } from '../language/bounded-text';
import { fold, foldWords, padded } from '../language/fold-words';
import { LANGUAGES } from '@feelori/skills/tools';
import { marksShopWord } from '../vocabulary/english-catalogue';
import { LEXICONS } from './lexicons';
import type { Lexicon } from './lexicon';
import { orderNameIn } from './order-name';
import { priceLimitIn } from './price-limit';

/** What a text asks for, as far as rules can tell. `sure` is false when only leftover words suggest a product. */
export type Intent =
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'order'; name: string | null }
  | { kind: 'orders' }
  | { kind: 'policy'; topic: PolicyTopic }
  | { kind: 'search'; terms: string[]; priceMin: number | null; priceMax: number | null; sure: boolean }
  /** Price or size of what was shown last. */
  | { kind: 'shown_product' }
  | { kind: 'unclear' };

/** More leftover words than this are a sentence, not a product. */
const MOST_UNSURE_TERMS = 4;
const MOST_TERMS = 6;

type ListKey =
  'greeting' | 'thanks' | 'orderStatus' | 'orderList' | 'returns' | 'shipping' | 'price' | 'size' | 'search';

const PHRASES = Object.fromEntries(
  (
    [
      'greeting',
      'thanks',
      'orderStatus',
      'orderList',
      'returns',
      'shipping',
      'price',
      'size',
      'search',
    ] as const
  ).map((key) => [key, folded(key)]),
) as Record<ListKey, string[]>;

const NOISE = new Set([
  ...LANGUAGES.flatMap((language) => LEXICONS[language].noise.flatMap(foldWords)),
  ...PHRASES.greeting.flatMap(foldWords),
]);

function folded(key: ListKey): string[] {
  const lists: readonly (readonly string[])[] = LANGUAGES.map(
    (language): Lexicon[ListKey] => LEXICONS[language][key],
  );
  return lists.flat().map((phrase) => padded(foldWords(phrase)));
}

/** Reads one text (a burst joined by line breaks). Pure and total: any text gives an intent. */
export function readIntent(text: string): Intent {
  const words = padded(foldWords(text));
  const said = (key: ListKey) => PHRASES[key].some((phrase) => words.includes(phrase));
  const name = orderNameIn(text);
  const { max: priceMax, rest } = priceLimitIn(text);
  const terms = termsOf(rest, text);

  if (said('orderList') && name === null) return { kind: 'orders' };
  if (said('returns')) return { kind: 'policy', topic: 'returns' };
  if (name !== null || said('orderStatus')) return { kind: 'order', name };
  if (said('shipping')) return { kind: 'policy', topic: 'shipping' };
  if ((said('search') || priceMax !== null) && terms.length + (priceMax ?? 0) > 0) {
    return { kind: 'search', terms, priceMin: null, priceMax, sure: true };
  }
  if (said('price') || said('size')) {
    return terms.length === 0
      ? { kind: 'shown_product' }
      : { kind: 'search', terms, priceMin: null, priceMax, sure: true };
  }
  if (said('thanks') && terms.length <= 1) return { kind: 'thanks' };
  if (said('greeting') && terms.length === 0) return { kind: 'greeting' };
  if (terms.length > 0 && terms.length <= MOST_UNSURE_TERMS) {
    return { kind: 'search', terms, priceMin: null, priceMax, sure: false };
  }
  return { kind: 'unclear' };
}

/** The words that may name a product, as the customer spells them: no small words, no lone letters, no bare numbers. */
function termsOf(rest: string, text: string): string[] {
  const spelled = spellings(text);
  const words = foldWords(rest).filter((word) => !/^(?:\p{N}+|[a-z])$/u.test(word));
  const terms = [...new Set(words)].map((word) => ({ word, asSpelled: spelled.get(word) ?? word }));
  // "lã" is wool, "la" is an article: only the accent tells.
  const named = terms.filter(({ word, asSpelled }) => !NOISE.has(word) || marksShopWord(asSpelled));
  return named.slice(0, MOST_TERMS).map(({ asSpelled }) => asSpelled);
}

/** Folded words back to their accents and joiners, since a shop's search may tell "pantalón" from "pantalon". */
function spellings(text: string): ReadonlyMap<string, string> {
  const words = splitWords(withoutHiddenMarks(boundedText(text)).normalize('NFC').toLowerCase());
  return new Map(words.map((word) => [fold(word), word]));
}
