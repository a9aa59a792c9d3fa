import { indexedWords } from './catalogue-words';

/** What a type says that a thing is, and what it only belongs to: "Phone Cases" are cases, for phones. Roots of words. */
export interface TypeWords {
  heads: ReadonlySet<string>;
  beside: ReadonlySet<string>;
}

/** Shopify takes no longer type. */
const LONGEST_TYPE = 255;
/** A path names the thing at its end; the others name several things. */
const PATH = />/;
const APART = /[&,;|/+·]|\s(?:and|or|y|e|et|ou)\s/i;
/** What stands before one of these is the thing, and what stands behind it what it is for. */
const BELONGING: ReadonlySet<string> = new Set(
  'for of with para de del da do das dos pour a à des du con com avec'.split(' '),
);

/** Reads a product's type. English has the thing at the end, "Fundas de móvil" before the small word. Pure. */
export function typeWords(type: string): TypeWords {
  const told = type.slice(0, LONGEST_TYPE);
  const heads = new Set<string>();
  const beside = new Set<string>();
  for (const part of (told.split(PATH).at(-1) ?? told).split(APART)) {
    const words = indexedWords(part);
    const at = words.findIndex((word) => BELONGING.has(word));
    const end = at > 0 ? at : words.length;
    words.forEach((word, place) => {
      const isHead = at > 0 ? place < end : place === end - 1;
      (isHead ? heads : beside).add(word);
    });
  }
  for (const head of heads) beside.delete(head);
  return { heads, beside };
}
