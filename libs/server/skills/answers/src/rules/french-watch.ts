/** "Montre" is "show" before what is to be shown, and "watch" everywhere else. */
const SHOWN = new Set(
  'moi nous lui leur le la les l un une des tes vos ce cet cette ces mes mon ma tout tous toute toutes plus quelques voir'.split(
    ' ',
  ),
);
const BEFORE_NOUN = new Set(
  'un une la cette ma ta sa mon votre vos ces belle petite grande jolie nouvelle autre quelle de d'.split(
    ' ',
  ),
);

/** The folded words with the French word for a watch as its plural, which means nothing else. */
export function withFrenchWatch(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (word !== 'montre') return word;
    const isVerb = SHOWN.has(words[at + 1] ?? '') && !BEFORE_NOUN.has(words[at - 1] ?? '');
    return isVerb ? word : 'montres';
  });
}
