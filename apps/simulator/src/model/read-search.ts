import { COLOUR_WORDS, EMPTY_WORDS, PRODUCT_WORDS, STYLE_WORDS } from './vocabulary';

/** A product search read from plain words. */
export interface ReadSearch {
  terms: string[];
  priceMax: number | null;
  inStockOnly: boolean;
  /** A kind of product was named ("dress"), not just a colour. */
  named: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const MOST_TERMS = 5;
const PRICE_AFTER =
  /(?:under|below|less than|cheaper than|up to|max(?:imum)?|within|<|menos de|hasta|por debajo de|até|abaixo de|أقل من|تحت)\s{0,3}(?:usd|eur|[$€£₹])?\s{0,3}(\d{1,6}(?:[.,]\d{1,2})?)/iu;
const PRICE_BEFORE = /(\d{1,6})\s{0,3}(?:\$|€|डॉलर|रुपये)?\s{0,3}से कम/u;
const ASKS =
  /\b(show|find|looking for|search|do you (have|sell)|i (want|need)|any|muéstrame|busco|quiero|tienes|mostre|procuro|quero|tem)\b|दिखाओ|दिखाइए|चाहिए|أريد|أبحث/iu;
const SOLD_OUT_TOO = /\bsold[ -]?out|out of stock\b/i;

/** Reads a product search; null when the text does not ask for products. `own`: words of the shop's own goods. */
export function readSearch(text: string, own: ReadonlySet<string> = NONE): ReadSearch | null {
  const price = PRICE_AFTER.exec(text)?.[1] ?? PRICE_BEFORE.exec(text)?.[1];
  const rest = text.replace(PRICE_AFTER, ' ').replace(PRICE_BEFORE, ' ');
  const words =
    rest
      .toLowerCase()
      .replace(/t-shirt/g, 'tshirt')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = words.flatMap((word) => knownTerm(word) ?? (own.has(word) ? word : []));
  const free = words.filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
  const named = words.some((word) => Object.hasOwn(PRODUCT_WORDS, word) || own.has(word));
  const terms = isTitle(rest) ? free : known.length > 0 ? known : ASKS.test(rest) ? free : [];
  if (terms.length === 0) return null;
  return {
    terms: [...new Set(terms)].slice(0, MOST_TERMS),
    priceMax: price ? Number(price.replace(',', '.')) : null,
    inStockOnly: !SOLD_OUT_TOO.test(text),
    named,
  };
}

function knownTerm(word: string): string | null {
  if (Object.hasOwn(PRODUCT_WORDS, word)) return PRODUCT_WORDS[word] ?? null;
  if (Object.hasOwn(COLOUR_WORDS, word)) return COLOUR_WORDS[word] ?? null;
  return STYLE_WORDS.has(word) ? word : null;
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
