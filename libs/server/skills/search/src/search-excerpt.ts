import { cutText, placedWords } from '@feelori/contracts';
import { searchWord } from '@feelori/records/search';

/**
 * What is looked at of a text, shown of it, and shown before the first word that was looked for, in UTF-16 units. A row of
 * the list holds some forty letters: what was found must be among them.
 */
const LONGEST = 5_000;
const SHOWN = 160;
const BEFORE = 18;
/** More than stand in what is shown. */
const MOST_MARKS = 20;

/** A piece of a text, and where in it the words are that were looked for. */
export interface Excerpt {
  text: string;
  marks: { start: number; length: number }[];
}

/**
 * The piece of a text around the first of the words that were looked for; null when the text (it may have been changed or
 * deleted) has not all of them. The last one may be the beginning of a word. Pure.
 */
export function searchExcerpt(text: string, words: readonly string[]): Excerpt | null {
  const looked = text.slice(0, LONGEST);
  const missing = new Set(words);
  const hits: { start: number; length: number }[] = [];
  for (const { word: written, start } of placedWords(looked)) {
    const word = searchWord(written);
    const met = words.filter((one, at) => word === one || (at === words.length - 1 && word.startsWith(one)));
    if (met.length === 0) continue;
    for (const one of met) missing.delete(one);
    hits.push({ start, length: written.length });
  }
  const [first] = hits;
  if (first === undefined || missing.size > 0) return null;
  const from = beginning(looked, first.start);
  const shown = cutText(looked.slice(from), SHOWN);
  const lead = looked.slice(0, from).trim() === '' ? '' : '…';
  const marks = hits
    .map(({ start, length }) => ({ start: start - from + lead.length, length }))
    .filter(({ start, length }) => start + length <= shown.length + lead.length)
    .slice(0, MOST_MARKS);
  // Breaks and tabs become blanks one by one, so that the marks stay where they are.
  return { text: (lead + shown).replace(/\s/g, ' ').toWellFormed(), marks };
}

/** A little before the first hit, at the beginning of a word. */
function beginning(text: string, hit: number): number {
  if (hit <= BEFORE) return text.search(/\S/);
  const before = text.slice(hit - BEFORE, hit);
  const blank = before.search(/\s/);
  return hit - BEFORE + (blank === -1 ? BEFORE : blank + 1);
}
