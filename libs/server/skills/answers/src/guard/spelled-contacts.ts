const NAME = '[\\p{L}\\p{Nd}._+-]{1,64}';
const HOST = '[\\p{L}\\p{Nd}-]{1,63}';
const SPELLED_AT = '(?:\\(at\\)|\\[at\\]|\\{at\\}| arroba | arobase | chez )';
const SPELLED_DOT = '(?:\\(dot\\)|\\[dot\\]| dot | punto | ponto | point )';
const ENDS = 'com|net|org|de|es|fr|in|uk|br|pt|ae|io|co|me|info|shop';

/** "ann (at) example.com", "ann arroba ejemplo punto com", "ann at example dot com". */
const MAILS = [
  new RegExp(
    `(?<![\\p{L}\\p{Nd}._+-])${NAME} ?${SPELLED_AT} ?${HOST}(?: ?(?:\\.|${SPELLED_DOT}) ?${HOST}){1,3}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{Nd}._+-])${NAME} at ${HOST}(?:${SPELLED_DOT}${HOST}){0,2}${SPELLED_DOT}(?:${ENDS})(?![\\p{L}\\p{Nd}])`,
    'giu',
  ),
  // "ann @ example . com": blanks that keep it from being one.
  new RegExp(`(?<![\\p{L}\\p{Nd}._+-])${NAME} ?@ ?${HOST} ?\\. ?(?:${ENDS})(?![\\p{L}\\p{Nd}])`, 'giu'),
];

const LINKS =
  /(?<![\p{L}\p{Nd}])(?:[a-z]{2,12}:\/\/|www\.)[^\s<>"'\]]{1,2000}|(?<![\p{L}\p{Nd}@._-])(?:[\p{L}\p{Nd}-]{1,63}\.){1,4}[a-z]{2,12}\/[^\s<>"'\]]{0,2000}/giu;

/** A text with `[email]` where one is spelled out. Linear. */
export function withoutSpelledMails(text: string): string {
  return MAILS.reduce((left, pattern) => left.replace(pattern, '[email]'), text);
}

/** A text with `[link]` where one stands: whoever reads it may not follow any, and it may name a person. Linear. */
export function withoutLinks(text: string): string {
  return text.replace(LINKS, '[link]');
}
