/** Links, addresses and numbers to call, in any spelling that a phone makes a link of. */
const LINKS =
  /(?<![\p{L}\p{N}])(?:[a-z]{2,12}:\/\/|www\.)[^\s<>()]{1,300}|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}|(?<![\w#.-])\+\d[\d\s().-]{7,18}\d(?![\w-])/giu;

/**
 * A product's own words without links, addresses and numbers to call: they come from whoever wrote the product, and a
 * customer is sent to the shop and nowhere else (docs/security.md §5).
 */
export function withoutLinks(text: string): string {
  return text.replace(LINKS, ' ');
}
