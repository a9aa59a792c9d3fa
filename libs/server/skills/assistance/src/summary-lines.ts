import { cutText } from '@feelori/contracts';

const MOST_LINES = 6;
const LONGEST_LINE = 300;
/** A model's text is read so far. */
const LONGEST_TEXT = 4_000;
const LONGEST_THREAD = 60_000;
const NUMBER = /\d{1,12}(?:[.,]\d{1,6})?/g;

/**
 * A model's summary as lines; null where it names a number that the thread does not hold: then nobody can trust the rest.
 * Pure.
 */
export function summaryLines(text: string, thread: string): string[] | null {
  const lines = text
    .slice(0, LONGEST_TEXT)
    .split('\n')
    .map((line) => line.replace(/^[\s*•-]{1,8}/, '').trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .map((line) => cutText(line, LONGEST_LINE));
  const known = new Set(thread.slice(0, LONGEST_THREAD).match(NUMBER) ?? []);
  const said = lines.flatMap((line) => line.match(NUMBER) ?? []);
  return lines.length === 0 || said.some((number) => !known.has(number)) ? null : lines;
}
