import { boundaryAfter, boundaryBefore } from '@feelori/contracts';

/**
 * The text in pieces of at most `max` UTF-16 units, cut after a paragraph, else a line, a sentence, a word,
 * else wherever a character ends. Only white space at the cuts is dropped; a blank text gives no piece.
 */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const at = cutPoint(rest, max);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

const BREAKS = [/\n[^\S\n]*\n/g, /\n/g, /[.!?。！？؟।]["'”’)]*\s/g, /\s/g];

/** The last good place to cut in the first `max` units, but not so early that pieces become tiny. */
function cutPoint(text: string, max: number): number {
  const window = text.slice(0, max + 1);
  for (const pattern of BREAKS) {
    let best = -1;
    for (const match of window.matchAll(pattern)) {
      const end = match.index + match[0].trimEnd().length;
      if (end <= max) best = end;
    }
    if (best >= max / 2 && boundaryBefore(text, best) === best) return best;
  }
  // A single character may be longer than a piece; it goes out torn rather than not at all.
  return boundaryBefore(text, max) || Math.min(max, boundaryAfter(text, 1));
}
