import { fold } from '../language/fold-words';
import { shopWordOf } from '../vocabulary/english-catalogue';

/** What comes in numbered sizes, as an English catalogue calls one of it. */
const SIZED: ReadonlySet<string> = new Set(
  'sneaker trainer shoe boot sandal heel loafer slipper runner flat jean pant trouser chino short skirt dress blazer suit coat jacket shirt blouse ring'.split(
    ' ',
  ),
);
const NUMBER = /^[1-6]\d(?:[.,]5)?$/;
/** A number with a decimal place is one word. */
const WORD = /\d{2}[.,]5(?!\d)|[\p{L}\p{M}\p{N}]+/gu;
/** May stand behind it. */
const LAST = new Set('please pls plz svp stp'.split(' '));
/** More is a story. */
const MOST_WORDS = 12;

/**
 * The size that a number alone names behind a thing that comes in such sizes, or at the end of a text that names one:
 * "sneakers 45", "botas negras 38". Of a folded line without prices; null where there is none, or several. Pure.
 */
export function sizeBehind(line: string): string | null {
  const words = (line.length > 200 ? '' : line).match(WORD) ?? [];
  if (words.length > MOST_WORDS || !words.some(isSized)) return null;
  const places = words.flatMap((word, at) => (NUMBER.test(word) ? [at] : []));
  const [at = 0, ...more] = places;
  if (places.length === 0 || more.length > 0) return null;
  const last = words.slice(at + 1).every((word) => LAST.has(word));
  return last || isSized(words[at - 1] ?? '') ? (words[at] ?? '').replace(',', '.') : null;
}

function isSized(word: string): boolean {
  const english = shopWordOf(word)?.english ?? fold(word);
  return [english, english.replace(/s$/, ''), english.replace(/es$/, '')].some((one) => SIZED.has(one));
}
