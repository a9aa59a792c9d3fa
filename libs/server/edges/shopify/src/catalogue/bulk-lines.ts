import { ShopifyError } from '../shopify-error';

/** A line of ours is a product or a variant: a few kilobytes. */
const LONGEST_LINE = 1_048_576;
const NEWLINE = 0x0a;

/** One line with where in the file it begins, in bytes, and where the next one does. */
export interface FileLine {
  text: string;
  at: number;
  next: number;
}

/**
 * The lines of a file that comes in pieces, from byte `from` on; no more than one line is held. Throws `ShopifyError` where a
 * line is longer than any of ours, or the last one is cut off: such a file always ends with a line break.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<FileLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let at = from;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      const bytes = Buffer.concat([...held, piece.subarray(start, end)]);
      const next = at + bytes.length + 1;
      if (bytes.length > 0) yield { text: bytes.toString(), at, next };
      [held, size, at, start] = [[], 0, next, end + 1];
    }
    held.push(piece.subarray(start));
    size += piece.length - start;
    if (size > LONGEST_LINE) throw new ShopifyError('invalid_answer');
  }
  if (size > 0) throw new ShopifyError('invalid_answer');
}
