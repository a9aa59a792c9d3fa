const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether JSON in these bytes nests at most `max` levels, found out before anything parses it
 * (a parser or a walker would otherwise go as deep as the sender likes). Text that is no JSON may pass.
 */
export function jsonDepthWithin(bytes: Uint8Array, max: number): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > max) return false;
    } else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
    }
  }
  return true;
}

/** The index of the quote that closes the string begun at `from`, or the end of the bytes. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
