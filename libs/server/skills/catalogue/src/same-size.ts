import { splitWords } from '@feelori/contracts';

/** Sizes as people and shops spell them, to the letters of the others. */
const LETTERS: Readonly<Record<string, string>> = {
  SMALL: 'S',
  MEDIUM: 'M',
  LARGE: 'L',
  // As Brazil and Mexico call them: pequeno, grande, chico.
  PP: 'XS',
  P: 'S',
  CH: 'S',
  G: 'L',
  GG: 'XL',
  EG: 'XL',
  XG: 'XL',
  XXL: '2XL',
  XXXL: '3XL',
  XXXXL: '4XL',
};

const LETTER = /^(?:[2-6]?X{0,3}[SL]|M)$/;
const NUMBER = /^(?:(?:EU|US|UK|FR|IT) ?)?\d{1,3}(?:[.,]5)?$/i;

/** Jeans tell the waist with a letter. */
const WAIST = /^W(\d{2})$/;
const RANGE = /^(?:EU ?)?(\d{2}) ?[-–] ?(\d{2})$/i;
const WHOLE = /^\d{2}$/;

/** Whether a value of an option is a size, and nothing else: "38", "EU 38.5", "Medium", "CH", "X-Large". */
export function isSize(value: string): boolean {
  const [only = '', ...more] = partsOf(value);
  return NUMBER.test(value) || (more.length === 0 && LETTER.test(only));
}

/** Whether a value of an option is the size that is wanted: "Medium", "M (38-40)" and "m" are M, "EU 38" is 38. */
export function sameSize(value: string, wanted: string): boolean {
  const sought = partsOf(wanted);
  const there = new Set(partsOf(value).flatMap((part) => [part, ...(WAIST.exec(part)?.slice(1) ?? [])]));
  return (sought.length > 0 && sought.every((part) => there.has(part))) || isWithin(value, wanted);
}

/** "38" is within "36-39". */
function isWithin(value: string, wanted: string): boolean {
  const [, least = '', most = ''] = RANGE.exec(value) ?? [];
  const size = WHOLE.test(wanted) ? Number(wanted) : NaN;
  return Number(least) < Number(most) && size > Number(least) && size < Number(most);
}

function partsOf(text: string): string[] {
  const joined = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/X[ -]LARGE/g, 'XL')
    .replace(/X[ -]SMALL/g, 'XS');
  return splitWords(joined.replace(/(?<=\d)[.,](?=5)/g, 'half')).map((part) => LETTERS[part] ?? part);
}
