import { moneyIn } from './claims';
import { durationsIn, withDigits } from './days-said';
import { APART, denies, isConditional, sentencesOf } from './sentences-of';

/** So many letters tell a word, whatever its ending. */
const STEM = 5;
const FREE = /(?<![\p{L}\p{M}])(?:free|gratis|gratuit\w{0,2}|on us)(?![\p{L}\p{M}])/u;
/** What is shut out without a "not". */
const OUT = /\b(?:except|excluded|excluding|unless|final sale|only in store)\b/u;

/** Terms of shops in the other languages, by the English stem they stand for; folded beginnings. */
const TERMS: readonly (readonly [string, RegExp])[] = [
  ['stand', /^(?:estandar|padrao|ordinaire|normal|सामान्य|मानक|स्टैंडर्ड|(?:ال)?عادي)/u],
  ['expre', /^(?:expres|rapid|एक्सप्रेस|(?:ال)?سريع)/u],
  ['refun', /^(?:reembols|rembours|रिफंड|रिफड|(?:ال)?استرداد)/u],
  ['earri', /^(?:pendient|arete|brinco|boucle|बालिया|झुमक|(?:ال)?اقراط)/u],
  ['warra', /^(?:garant|वारंटी|गारंटी|(?:ال)?ضمان)/u],
];

/** Small words, which are about nothing. */
const SMALL =
  /^(?:within|takes?|about|after|before|until|every|other|under|over|than|from|with|into|also|only|each|this|that|your|will|they|them|have|been|more|most|less|able|when|what|which|gets?|usually|long|like|just|between|there|here|their|these|those|then|some|please|both|days?|business|working|orders?|items?|products?|shops?|stores?|sends?|parcels?|packages?)$/u;

/** In so many lines of the shop's texts a figure is looked for. */
const MOST_LINES = 20;

interface Line {
  stems: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  refuses: boolean;
}

/**
 * Whether each sentence takes its figures from the sentence of the shop's texts that speaks of the same: "express costs
 * 4.90" mixes two of them. What a text is about shows in the words that stand in one of its sentences alone, so this
 * holds answers in the text's own language; others share no word with it.
 */
export function boundToLines(text: string, writings: readonly string[]): boolean {
  const lines = writings.flatMap(sentencesOf).map(lineOf);
  if (lines.length < 2) return true;
  const index = { only: onlyIn(lines), figures: linesOf(lines, 'figures') };
  return sentencesOf(text)
    .flatMap((sentence) => sentence.split(APART))
    .every((part) => bound(lineOf(part), part, index));
}

interface Index {
  /** The line of each stem that stands in one alone. */
  only: ReadonlyMap<string, Line>;
  figures: ReadonlyMap<string, readonly Line[]>;
}

function bound(said: Line, part: string, { only, figures }: Index): boolean {
  const about = new Set([...said.stems].flatMap((stem) => only.get(stem) ?? []));
  if (about.size === 0) return true;
  if (!said.refuses && [...about].every((line) => line.refuses)) return false;
  if (isConditional(part) || [...about].every((line) => line.figures.size === 0)) return true;
  return [...said.figures].every((figure) => {
    const known = figures.get(figure) ?? [];
    return known.length === 0 || known.some((line) => about.has(line));
  });
}

function onlyIn(lines: readonly Line[]): Map<string, Line> {
  return new Map(
    [...linesOf(lines, 'stems')].flatMap(([stem, [line, ...more]]): [string, Line][] =>
      line === undefined || more.length > 0 ? [] : [[stem, line]],
    ),
  );
}

function linesOf(lines: readonly Line[], what: 'stems' | 'figures'): Map<string, Line[]> {
  const all = new Map<string, Line[]>();
  for (const line of lines) {
    for (const one of line[what]) all.set(one, [...(all.get(one) ?? []), line].slice(0, MOST_LINES));
  }
  return all;
}

function lineOf(sentence: string): Line {
  const digits = withDigits(sentence);
  const words = sentence.match(/[\p{L}\p{M}]{4,40}/gu) ?? [];
  return {
    stems: new Set(words.filter((word) => !FREE.test(word) && !SMALL.test(word)).map(stemOf)),
    figures: new Set([
      ...durationsIn(digits),
      ...moneyIn(sentence).flatMap(({ amounts }) => amounts.map(String)),
      ...(FREE.test(sentence) ? ['free'] : []),
    ]),
    refuses: denies(sentence) || OUT.test(sentence),
  };
}

function stemOf(word: string): string {
  return TERMS.find(([, beginning]) => beginning.test(word))?.[0] ?? word.slice(0, STEM);
}
