/** Where `text` may end at or before `max` UTF-16 units without splitting a surrogate pair. */
export function safeEnd(text: string, max: number): number {
  if (text.length <= max) return text.length;
  const last = text.charCodeAt(max - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff && isLowSurrogate(text.charCodeAt(max));
  return splitsPair ? max - 1 : max;
}

/** The text, trimmed and at most `max` UTF-16 units long; what was cut is marked with `…`. */
export function cutText(text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= max) return trimmed;
  return `${trimmed.slice(0, safeEnd(trimmed, max - 1)).trimEnd()}…`;
}

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

const BREAKS = [/\n\s*\n/g, /\n/g, /[.!?。！？؟।]["'”’)]*\s/g, /\s/g];

/** The last good place to cut in the first `max` units, but not so early that pieces become tiny. */
function cutPoint(text: string, max: number): number {
  const window = text.slice(0, max + 1);
  for (const pattern of BREAKS) {
    let best = -1;
    for (const match of window.matchAll(pattern)) {
      const end = match.index + match[0].trimEnd().length;
      if (end <= max) best = end;
    }
    if (best >= max / 2) return best;
  }
  return safeEnd(text, max);
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
