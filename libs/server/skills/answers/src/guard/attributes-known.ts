import { splitWords } from '@feelori/contracts';
import type { Evidence } from '@feelori/skills/tools';
import { isColour } from '../rules/is-colour';
import { isMaterial } from '../rules/is-material';
import { shopWordOf } from '../vocabulary/english-catalogue';
import { withDigits } from './days-said';
import { denies, sentencesOf, withoutQuestions } from './sentences-of';
import type { Sources } from './sources';

/** Finer names that shops give to a colour. */
const SHADES: Readonly<Record<string, readonly string[]>> = {
  blue: ['azure', 'navy', 'cobalt', 'indigo', 'teal', 'sky', 'cornflower', 'aqua', 'turquoise', 'denim'],
  red: ['crimson', 'scarlet', 'burgundy', 'cherry', 'ruby', 'poppy', 'wine'],
  green: ['olive', 'emerald', 'sage', 'khaki', 'mint', 'forest'],
  pink: ['rose', 'blush', 'fuchsia', 'coral'],
  white: ['ivory', 'cream', 'ecru', 'snow'],
  black: ['ebony', 'onyx', 'jet'],
  brown: ['tan', 'camel', 'chocolate', 'mocha', 'cognac'],
  grey: ['gray', 'charcoal', 'silver', 'slate'],
  gray: ['grey', 'charcoal', 'silver', 'slate'],
  yellow: ['mustard', 'gold', 'lemon'],
  purple: ['lilac', 'lavender', 'plum', 'violet'],
  orange: ['rust', 'terracotta', 'apricot'],
  beige: ['sand', 'nude', 'taupe', 'camel', 'cream'],
};
/** What goes with something is no colour of it. */
const BESIDE = /(?:with|to|and|con|com|avec|और|के साथ|مع) (?:(?:your|a|the|some|un|una|des|tes|um|uma) )?$/u;
/** A number and what it counts, a sign between them allowed: "3 buttons", "30% linen". */
const COUNTED = /(?<![\d.,$€£₹¥])(\d{1,3}) ?%? (?:(?:de|of|d|en) )?(\p{L}{3,20})/gu;
/** Sizes by letters, in capitals as they are written. */
const SIZES = /(?<![\p{L}\p{N}-])(?:X{1,3}S|X{1,4}L|[2-6]XL|PP|GG|XG|XGG)(?![\p{L}\p{N}-])/gu;
const STEM = 5;

/**
 * Whether the colours, materials and counted parts that a text gives to products are theirs, as far as it was read:
 * "in red", "pure silk", "five buttons". It asks where products were found; what the customer named may be named again.
 */
export function attributesKnown(
  text: string,
  { counts, orders, writings }: Evidence,
  sources: Sources,
): boolean {
  if (counts.length === 0 || orders.length + writings.length > 0) return true;
  const said = sentencesOf(withoutQuestions(text)).filter((sentence) => !denies(sentence));
  const named = said.flatMap(attributesIn);
  const counted = said.flatMap((sentence) => countedIn(withDigits(sentence)));
  const sizes = said.length === 0 ? [] : (text.match(SIZES) ?? []).map((size) => size.toLowerCase());
  if (named.length + counted.length + sizes.length === 0) return true;
  const told = sources.told();
  const words = new Set(splitWords(told));
  const known = new Set([...words].map(englishOf));
  if (!named.every((attribute) => [attribute, ...(SHADES[attribute] ?? [])].some((one) => known.has(one)))) {
    return false;
  }
  if (!sizes.every((size) => words.has(size))) return false;
  const parts = countedIn(withDigits(told));
  return counted.every(({ number, stem }) => {
    const same = parts.filter((part) => part.stem === stem);
    return same.length === 0 || same.some((part) => part.number === number);
  });
}

function attributesIn(sentence: string): string[] {
  return splitWords(sentence).flatMap((word) => {
    // "La" is an article before it is Portuguese wool.
    if (word.length < 3) {
      return [];
    }
    const before = sentence.slice(Math.max(0, sentence.indexOf(word) - 16), sentence.indexOf(word));
    if (isColour(word)) return BESIDE.test(before) ? [] : [englishOf(word)];
    return isMaterial(word) ? [englishOf(word)] : [];
  });
}

function englishOf(word: string): string {
  return shopWordOf(word)?.english ?? word;
}

function countedIn(line: string): { number: number; stem: string }[] {
  return [...line.matchAll(COUNTED)].map(([, number, word = '']) => ({
    number: Number(number),
    stem: englishOf(word).slice(0, STEM),
  }));
}
