/** A pattern for any of these as whole words, in any script: `\b` knows Latin letters without accents only. */
export function wholeWords(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|').normalize()})(?![\\p{L}\\p{M}])`, 'iu');
}
