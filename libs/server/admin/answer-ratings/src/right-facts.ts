/** Prices, order names, numbers: what stays the same in whatever words an answer is given. */
const FACT = /#\d{1,12}|(?:[$€£₹]\s?)?\d{1,9}(?:[.,]\d{1,3})*(?:\s?[%€£₹])?/gu;
const MOST = 10;

/**
 * What an answer must hold to count as this one: what a person named, else the facts in their words, else all of their
 * words. Pure.
 */
export function mustHaveOf({ right, mustHave }: { right: string; mustHave: readonly string[] }): string[] {
  if (mustHave.length > 0) return [...mustHave];
  const facts = [...new Set(right.match(FACT) ?? [])].slice(0, MOST);
  if (facts.length > 0) return facts;
  return right === '' ? [] : [right];
}
