// Each pattern looks at a letter before it looks back from it: most places in a long text are none.

/** Marks that turn the order of letters around, so that a text reads otherwise than it stands. */
const TURNED = /[\u202d\u202e]/u;
/** A word in letters of two alphabets that look alike. */
const MIXED =
  /(?=\p{L})(?<![\p{L}\p{M}])(?:\p{Script=Latin}{1,30}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]{1,30}\p{Script=Latin})/u;
const OTHER = /[^\P{L}\p{Script=Latin}\p{Script=Arabic}\p{Script=Devanagari}]/gu;
/** Letters in boxes, of which nothing makes plain ones. */
const BOXED = /[\u{1f130}-\u{1f189}]/u;
/** Letter by letter: "s h i p p e d"; sizes one behind the other are none. */
const SPACED =
  /(?=\p{L} )(?<![\p{L}\p{M}\p{N}])(?!(?:[SMLXسو] ){3}[SMLXسو](?![\p{L}\p{M}]))(?:\p{L} ){3}\p{L}(?![\p{L}\p{M}\p{N}])/u;
/** Signs of a code: "&#36;", "\u0024", "0x0F". */
const CODED =
  /&#x?[0-9a-f]{1,6};|&[a-z]{2,8};|\\u[0-9a-f]{4}|(?<![\p{L}\p{N}])0x[0-9a-f]{1,8}(?![\p{L}\p{N}])/iu;
/** So many letters and digits in a row, large and small, are no word. */
const HEAP =
  /(?=[A-Za-z0-9+/])(?<![\p{L}\p{N}/])(?=[A-Za-z0-9+/]{0,40}[a-z])(?=[A-Za-z0-9+/]{0,40}[A-Z])(?=[A-Za-z0-9+/]{0,40}\d)[A-Za-z0-9+/]{20,400}={0,2}(?![\p{L}\p{N}])/u;

/** Whether a text is written so that its statements cannot be read: then nobody can tell whether they are true. */
export function unreadable(text: string): boolean {
  if (
    TURNED.test(text) ||
    BOXED.test(text) ||
    MIXED.test(text) ||
    SPACED.test(text) ||
    CODED.test(text) ||
    HEAP.test(text)
  ) {
    return true;
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(OTHER)?.length ?? 0;
  return others > letters / 2;
}
