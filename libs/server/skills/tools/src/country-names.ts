import { normalizedText } from '@feelori/contracts';
import { LANGUAGES } from './language';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Without those of countries that are no more, whose names others have now. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
);
/** What people write and no list of countries has. */
const SPOKEN: readonly [name: string, code: string][] = [
  ['usa', 'US'],
  ['u.s.a.', 'US'],
  ['united states of america', 'US'],
  ['america', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['uae', 'AE'],
  ['holland', 'NL'],
  ['estados unidos', 'US'],
  ['eeuu', 'US'],
  ['الإمارات', 'AE'],
  ['السعودية', 'SA'],
];
let known: ReadonlyMap<string, string> | null = null;

/** The ISO code of a country, by its name in any of our languages; null when it is none. */
export function countryNamed(text: string): string | null {
  known ??= namesOfCountries();
  return known.get(plain(text)) ?? null;
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const names = new Map<string, string>(SPOKEN.map(([name, code]) => [plain(name), code]));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = regions.of(code);
      if (name !== undefined && !names.has(plain(name))) names.set(plain(name), code);
    }
  }
  return names;
}

function plain(text: string): string {
  return normalizedText(text, 'NFKC').trim().toLowerCase().replace(/\.$/, '');
}
