import { type GoodsWords, NO_WORDS } from './goods-words';
import { priceLimitIn } from './price-limit';
import { SCRIPT_COLOURS, SCRIPT_GOODS } from './script-words';
import { shopWord } from './shop-word';
import { COLOUR_WORDS, EMPTY_WORDS, GARMENT_STYLES, PRODUCT_WORDS, STYLE_WORDS } from './vocabulary';

/** A product search read from plain words. */
export interface ReadSearch {
  terms: string[];
  priceMax: number | null;
  inStockOnly: boolean;
  /** A kind of product was named ("dress"), not just a colour. */
  named: boolean;
  /** No word of it is known to be about goods: it is beside a limit on the price. */
  guessed: boolean;
}

const MOST_TERMS = 5;
const ASKS =
  /\b(show|find|looking for|search|do you (have|sell)|i (want|need)|any|muéstrame|busco|quiero|tienes|mostre|procuro|quero|tem)\b|दिखाओ|दिखाइए|चाहिए|أريد|أبحث/iu;
/** What is not wanted has no parameter to say so, and must not be looked for. */
const UNWANTED = /\b(?:not|without|except|sin|sem|sans)(?: (?:in|an?|any|the))? [\p{L}-]{3,20}/giu;
const SOLD_OUT_TOO = /\bsold[ -]?out|out of stock\b/i;

/** Reads a product search; null when the text does not ask for products. `own`: words of the shop's own goods. */
export function readSearch(text: string, own: GoodsWords = NO_WORDS): ReadSearch | null {
  const limit = priceLimitIn(text);
  const rest = (limit?.rest ?? text).replace(UNWANTED, ' ');
  const words =
    rest
      .normalize()
      .toLowerCase()
      .replace(/t-shirt/g, 'tshirt')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const named = words.some((word) => goodsTerm(word) !== null || own.goods.has(word));
  const known = words.flatMap((word) => knownTerm(word, named, own) ?? (own.goods.has(word) ? word : []));
  const free = words.filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
  const asks = isTitle(rest) || ASKS.test(rest);
  const guessed = known.length === 0 && !asks && limit !== null;
  const terms = isTitle(rest) ? free : known.length > 0 ? known : asks || guessed ? free : [];
  if (terms.length === 0) return null;
  return {
    terms: [...new Set(terms)].slice(0, MOST_TERMS),
    priceMax: limit?.side === 'below' ? limit.amount : null,
    inStockOnly: !SOLD_OUT_TOO.test(text),
    named,
    guessed,
  };
}

function knownTerm(word: string, named: boolean, own: GoodsWords): string | null {
  const term = goodsTerm(word) ?? colourTerm(word);
  if (term !== null) return shopWord(word, term, own);
  return STYLE_WORDS.has(word) || (named && GARMENT_STYLES.has(word)) ? word : null;
}

function colourTerm(word: string): string | null {
  if (Object.hasOwn(COLOUR_WORDS, word)) return COLOUR_WORDS[word] ?? null;
  return SCRIPT_COLOURS.get(word) ?? null;
}

function goodsTerm(word: string): string | null {
  if (Object.hasOwn(PRODUCT_WORDS, word)) return PRODUCT_WORDS[word] ?? null;
  return SCRIPT_GOODS.get(word) ?? null;
}

/** "Azure Wrap Dress": at least two words, each with a capital, as a tap on a list row sends it. */
function isTitle(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 2 && words.length <= 7 && words.every((word) => /^[\p{Lu}&-]/u.test(word));
}

/** A product's title inside a sentence: capitalised words side by side, at least two. */
export function titleWithin(text: string): string | null {
  const rest = text.replace(/^\s*(?:is|are|does|do|can|how|what|and)\b/i, '');
  return /(?<![\p{L}'-])\p{Lu}[\p{L}'-]+(?: (?:of |and |the )?\p{Lu}[\p{L}'-]+)+/u.exec(rest)?.[0] ?? null;
}
