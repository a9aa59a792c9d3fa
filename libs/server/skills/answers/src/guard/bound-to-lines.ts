import { moneyIn } from './claims';
import { durationsIn, withDigits } from './days-said';
import { APART, denies, isConditional, sentencesOf } from './sentences-of';

/** So many letters tell a word, whatever its ending. */
const STEM = 5;
const FREE = /(?<![\p{L}\p{M}])(?:free|gratis|gratuit\w{0,2}|on us)(?![\p{L}\p{M}])/u;
/** What is shut out without a "not". */
const OUT = /\b(?:except|excluded|excluding|unless|final sale|only in store)\b/u;

/** Small words, which are about nothing. */
const SMALL =
  /^(?:within|takes?|about|after|before|until|every|other|under|over|than|from|with|into|also|only|each|this|that|your|will|they|them|have|been|more|most|less|able|when|what|which|gets?|usually|long|like|just|between|there|here|their|these|those|then|some|please|both|days?|business|working)$/u;

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
  return (
    lines.length < 2 ||
    sentencesOf(text)
      .flatMap((sentence) => sentence.split(APART))
      .every((part) => bound(lineOf(part), part, lines))
  );
}

function bound(said: Line, sentence: string, lines: readonly Line[]): boolean {
  const about = lines.filter((line) => [...said.stems].some((stem) => isOnlyIn(line, stem, lines)));
  if (about.length === 0) return true;
  if (!said.refuses && about.every((line) => line.refuses)) return false;
  if (isConditional(sentence)) return true;
  const telling = about.filter((line) => line.figures.size > 0);
  if (telling.length === 0) return true;
  return [...said.figures].every((figure) => {
    const known = lines.filter((line) => line.figures.has(figure));
    return known.length === 0 || known.some((line) => telling.includes(line));
  });
}

function isOnlyIn(line: Line, stem: string, lines: readonly Line[]): boolean {
  return line.stems.has(stem) && lines.every((other) => other === line || !other.stems.has(stem));
}

function lineOf(sentence: string): Line {
  const digits = withDigits(sentence);
  const words = sentence.match(/\p{L}{4,40}/gu) ?? [];
  return {
    stems: new Set(
      words.filter((word) => !FREE.test(word) && !SMALL.test(word)).map((word) => word.slice(0, STEM)),
    ),
    figures: new Set([
      ...durationsIn(digits),
      ...moneyIn(sentence).flatMap(({ amounts }) => amounts.map(String)),
      ...(FREE.test(sentence) ? ['free'] : []),
    ]),
    refuses: denies(sentence) || OUT.test(sentence),
  };
}
