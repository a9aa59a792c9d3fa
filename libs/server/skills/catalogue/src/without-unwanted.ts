import type { CatalogueProduct, Product } from '@feelori/edges/shopify';
import { indexedWords, type SoughtWord, soughtWords } from './catalogue-words';

/** Shorter ones begin too many words. */
const SHORTEST_BEGIN = 4;
/** So much of a word two languages share. */
const SHORTEST_COGNATE = 5;
/** What stands before, or behind, a thing that a product says it is without: "no sugar", "sugar-free". */
const NO: ReadonlySet<string> = new Set(
  'no not non without free zero sin sem sans senza बिना बगैर bina بدون خالي خالية بلا'
    .split(' ')
    .flatMap(indexedWords),
);
const SMALL: ReadonlySet<string> = new Set('of from any added de del d من'.split(' ').flatMap(indexedWords));
const FREE: ReadonlySet<string> = new Set('free libre livre मुक्त'.split(' ').flatMap(indexedWords));

/**
 * The product without the variants that are of what is not wanted; null where all are, or where its name, type, tags or
 * description tell of it. What has it among its colours or sizes has others beside. Pure.
 */
export function withoutUnwanted(whole: CatalogueProduct, unwanted: readonly string[]): Product | null {
  let { product } = whole;
  for (const thing of unwanted) {
    const words = soughtWords([thing]);
    if (words.length === 0) continue;
    const values = product.options.flatMap((option) => option.values);
    if (values.some((value) => tellsOf(indexedWords(value), words))) {
      const variants = product.variants.filter(
        ({ options }) => !options.some(({ value }) => tellsOf(indexedWords(value), words)),
      );
      if (variants.length === 0 && !product.partial) return null;
      product = { ...product, variants };
    } else if (textsOf(whole).some((text) => tellsOf(indexedWords(text), words))) return null;
  }
  return product;
}

function textsOf({ product, tags }: CatalogueProduct): string[] {
  return [product.title, product.productType, product.description, ...tags];
}

/** Whether the words of a thing stand there one behind the other, and not as what it is without. */
function tellsOf(text: readonly string[], words: readonly SoughtWord[]): boolean {
  return text.some((_, at) => {
    if (!words.every((word, more) => isWord(text[at + more] ?? '', word))) return false;
    const before = SMALL.has(text[at - 1] ?? '') ? text[at - 2] : text[at - 1];
    return !NO.has(before ?? '') && !FREE.has(text[at + words.length] ?? '');
  });
}

/** Also one that differs in its ending alone, as another language has it: "sulfato" is sulfate. */
function isWord(there: string, { root, begin }: SoughtWord): boolean {
  const stem = begin.slice(0, Math.max(SHORTEST_COGNATE, begin.length - 2));
  return (
    there === root ||
    (begin.length > SHORTEST_COGNATE &&
      Math.abs(there.length - begin.length) < 3 &&
      there.startsWith(stem)) ||
    (begin.length >= SHORTEST_BEGIN && there.length <= begin.length + 2 && there.startsWith(begin))
  );
}
