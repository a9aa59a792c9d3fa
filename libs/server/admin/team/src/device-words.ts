/** A `User-Agent` longer than this says nothing more. */
const MOST_CHARS = 400;

/** What browsers call themselves, those first that also name the others. */
const BROWSERS: readonly (readonly [string, string])[] = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['CriOS/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly (readonly [string, string])[] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Macintosh', 'Mac'],
  ['Linux', 'Linux'],
];

/** `Firefox on Windows`: enough for people to know their own device by. Nothing else of the header is kept. */
export function deviceWords(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, MOST_CHARS);
  const browser = nameIn(text, BROWSERS) ?? 'A program';
  const system = nameIn(text, SYSTEMS);
  return system === null ? browser : `${browser} on ${system}`;
}

function nameIn(text: string, names: readonly (readonly [string, string])[]): string | null {
  return names.find(([mark]) => text.includes(mark))?.[1] ?? null;
}
