/**
 * More marks on one letter than any writing has. Unicode's own limit for texts that are normalised piece by piece is the
 * same (UAX #15, Stream-Safe Text Format).
 */
const HEAP_OF_MARKS = /(\p{M}{30})\p{M}+/gu;
/** Unicode has no mark below U+0300, so most texts need not be looked through for heaps of them. */
const MAY_BE_MARKED = /[\u0300-\uffff]/;

/**
 * The text in a normal form of Unicode. Putting the marks of one letter in their order takes time that grows with the
 * square of their number, four seconds for 65,536 of them, so what is beyond the thirtieth is dropped before.
 */
export function normalizedText(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return (MAY_BE_MARKED.test(text) ? text.replace(HEAP_OF_MARKS, '$1') : text).normalize(form);
}
