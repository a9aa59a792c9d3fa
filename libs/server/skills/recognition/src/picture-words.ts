const MOST_WORDS = 6;
const LONGEST_WORD = 24;
/** A model that was to name a thing in a few words and writes more than this tells something else. */
const LONGEST_ANSWER = 120;
const WORD = /^\p{L}+(?:-\p{L}+)*$/u;

/**
 * The few words a model found for what a picture shows, as one types them into a shop's search; empty where it shows
 * nothing to be looked for. Words alone come through: no digit, no sign, no sentence, whatever is written in the picture.
 * Pure.
 */
export function pictureWords(answer: string): string {
  const said = answer.trim().replace(/\.$/u, '');
  if (said === '-' || said.length > LONGEST_ANSWER) return '';
  const words = said.toLowerCase().split(/[\s,]+/u);
  const isPlain = words.length <= MOST_WORDS && words.every(isWord);
  return isPlain ? words.join(' ') : '';
}

function isWord(word: string): boolean {
  return word.length <= LONGEST_WORD && WORD.test(word);
}
