/**
 * Where a text may be cut. People read characters, not UTF-16 units: a flag, a family or a letter with its marks is one
 * of them (a grapheme cluster, Unicode UAX 29) and is never torn. Only the surroundings of a cut are looked at, so
 * cutting costs the same for a text of any length.
 */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No real character is longer; a heap of marks that is gets cut between two code points. In UTF-16 units. */
const LONGEST_CHARACTER = 256;
/** White space is looked for this near to where the middle of a text goes, in UTF-16 units. */
const WORD_REACH = 64;
const GAP = ' … ';

/** The last place at or before `at` (UTF-16 units) where a cut leaves every character whole. */
export function boundaryBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  if (isPlain(text, at - 1) && isPlain(text, at)) return at;
  const from = knownBoundary(text, at);
  // Whether there is a boundary at `at` depends on what is before and on the one code point behind.
  const near = CHARACTERS.segment(text.slice(from, at + 2)).containing(at - from);
  const start = from + (near?.index ?? 0);
  return at - start < LONGEST_CHARACTER ? start : codePointBoundary(text, at);
}

/** The first place at or behind `at` (UTF-16 units) where a cut leaves every character whole. */
export function boundaryAfter(text: string, at: number): number {
  const before = boundaryBefore(text, at);
  if (before >= at) return before;
  const [first] = CHARACTERS.segment(text.slice(before, before + LONGEST_CHARACTER));
  return Math.min(text.length, before + (first?.segment.length ?? 1));
}

/** The text, trimmed and at most `max` UTF-16 units long; what was cut off is marked with `…`. */
export function cutText(text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= max) return trimmed;
  return `${trimmed.slice(0, boundaryBefore(trimmed, max - 1)).trimEnd()}…`;
}

/**
 * The text with at most `max` UTF-16 units, of which the middle goes: what a long message asks stands at its end.
 * Cuts between words where there are any near.
 */
export function cutMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = max - GAP.length;
  const head = wordEnd(text, boundaryBefore(text, Math.ceil(kept / 2)));
  const tail = wordStart(text, boundaryAfter(text, text.length - Math.floor(kept / 2)));
  return `${text.slice(0, head).trimEnd()}${GAP}${text.slice(tail).trimStart()}`;
}

/** Two plain letters, digits or signs are two characters, with nothing to look up. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x20 && unit < 0x7f;
}

/** A place before `at` where a character surely begins: between two plain ones, else some way back. */
function knownBoundary(text: string, at: number): number {
  const farthest = Math.max(0, at - LONGEST_CHARACTER);
  for (let place = at; place > farthest; place -= 1) {
    if (isPlain(text, place) && isPlain(text, place - 1)) return place;
  }
  return beforeFlags(text, codePointBoundary(text, farthest));
}

/** Flags are pairs of regional indicators: within a row of them only every second place is a boundary. */
function beforeFlags(text: string, at: number): number {
  let begin = at;
  while (isRegionalIndicator(text, begin - 2)) begin -= 2;
  return begin + Math.floor((at - begin) / 4) * 4;
}

function isRegionalIndicator(text: string, at: number): boolean {
  const code = at < 0 ? 0 : (text.codePointAt(at) ?? 0);
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function codePointBoundary(text: string, at: number): number {
  const isPair = isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at));
  return isPair ? at - 1 : at;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The end of the last whole word before `at`, if one ends near. */
function wordEnd(text: string, at: number): number {
  for (let end = at; end > at - WORD_REACH && end > 0; end -= 1) {
    if (isBlank(text, end) && boundaryBefore(text, end) === end) return end;
  }
  return at;
}

/** The beginning of the first whole word behind `at`, if one begins near. */
function wordStart(text: string, at: number): number {
  for (let start = at; start < at + WORD_REACH && start < text.length; start += 1) {
    if (isBlank(text, start - 1) && boundaryBefore(text, start) === start) return start;
  }
  return at;
}

function isBlank(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}
