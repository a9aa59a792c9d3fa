/** A shorter end says nothing: "ring" is no kind of "spring", and "dress" none of "address". */
const SHORTEST = 3;

/**
 * The words of a name, and behind a compound the word that it ends with, where that is what the thing is: a sundress is as
 * much a dress as a wrap dress is. `kinds`: what its type and tags call it. Pure.
 */
export function withHeads(words: readonly string[], kinds: readonly string[]): string[] {
  const heads = new Set(kinds.filter((kind) => kind.length >= SHORTEST && !words.includes(kind)));
  const ends = words.flatMap((word) => [...heads].filter((head) => endsWith(word, head)));
  return [...words, ...new Set(ends)];
}

function endsWith(word: string, head: string): boolean {
  return word.length >= head.length + SHORTEST && word.endsWith(head);
}
