const REPLACED = '\ufffd';

/**
 * The text of a file in UTF-8, UTF-16 (with a mark at its beginning or not) or the letters of Windows. A few broken bytes, or
 * an end in the middle of a letter, do not make the rest of a file in UTF-8 unreadable.
 */
export function decoded(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(text, /\ufffd/g);
  if (broken === 0) return text;
  const whole = countOf(text, /[^\0-\u007f\ufffd]/g);
  // Letters of Windows are hardly ever UTF-8 by chance: where some are whole, the file is UTF-8.
  if (whole > broken || (whole === broken && text.endsWith(REPLACED))) return text;
  return broken === 1 && text.endsWith(REPLACED) ? text : new TextDecoder('windows-1252').decode(bytes);
}

/** Told by the mark at its beginning, else by the empty half of its first letters, which a header has in ASCII. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null;
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
