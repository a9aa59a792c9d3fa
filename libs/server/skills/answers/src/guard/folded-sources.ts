import { fold } from '../language/fold-words';

/** So many letters are folded at a time: a longer text loses its middle (language/bounded-text.ts). */
const LONGEST = 3_000;

/** More of all of them is not read: eight answers of tools, as long as a model gets them, and the shop's texts. */
const MOST_READ = 40_000;

/** Texts as one folded text, a line each. */
export function foldedSources(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => piecesOf(text));
  const chunks: string[] = [];
  let chunk = '';
  let left = MOST_READ;
  for (const line of lines) {
    left -= line.length;
    if (left < 0) break;
    if (chunk.length + line.length > LONGEST) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += `${line}\n`;
  }
  return [...chunks, chunk].map(fold).join('\n');
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST) pieces.push(text.slice(at, at + LONGEST));
  return pieces;
}
