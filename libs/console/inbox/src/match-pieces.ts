import type { SearchMatch } from '@feelori/contracts';

/** A piece of what was found, and whether it was looked for. */
export interface MatchPiece {
  text: string;
  marked: boolean;
}

/** What was found, in one line, cut where it begins and ends to be what was looked for. Pure. */
export function matchPieces({ text: found, marks }: Pick<SearchMatch, 'text' | 'marks'>): MatchPiece[] {
  const text = found.replace(/[\r\n]/g, ' ');
  const pieces: MatchPiece[] = [];
  let at = 0;
  for (const { start, length } of marks) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, start + length), marked: true });
    at = start + length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
