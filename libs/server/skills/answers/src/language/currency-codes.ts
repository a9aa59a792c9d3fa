/**
 * Codes of currencies that are words of our languages as well: to try, to rub, won; rum is "ron" and they is "ils". Only
 * their capitals tell, which folding takes away, so each has a name here that is no word.
 */
const NAME_OF: Readonly<Record<string, string>> = {
  TRY: 'tl',
  WON: 'krw',
  RON: 'leu',
  RUB: 'rouble',
  ILS: 'nis',
};
/** The same word once it is folded, with two decimals and with three. */
const ARABIC_SIGN = /(?<!\p{L})د\.\s?([إأ])(?![\p{L}\p{M}])/gu;
const CODE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${Object.keys(NAME_OF).join('|')})(?![\\p{L}\\p{M}])`, 'gu');

/** The text with such codes as names; one that has no small letters beside them is loud, and tells nothing. */
export function codesSpelledOut(given: string): string {
  const text = given.replace(ARABIC_SIGN, (_, letter: string) => (letter === 'إ' ? 'aed' : 'jod'));
  const others = text.replace(CODE, ' ');
  if (/\p{Lu}/u.test(others) && !/\p{Ll}/u.test(others)) return text;
  return text.replace(CODE, (code) => NAME_OF[code] ?? code);
}
