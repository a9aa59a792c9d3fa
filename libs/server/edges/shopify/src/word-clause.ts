import { SYNONYMS, formsOfName, isOneWord } from './synonyms';

/** Plurals that no rule makes. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ...(['scarf', 'shelf', 'leaf', 'loaf', 'calf', 'half', 'wolf', 'hoof'] as const).map(
    (one) => [one, `${one.slice(0, -1)}ves`] as const,
  ),
  ...(['knife', 'wife', 'life'] as const).map((one) => [one, `${one.slice(0, -2)}ves`] as const),
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
];
const FORMS = new Map(
  IRREGULAR.flatMap(([one, many]) => [
    [one, [one, many]],
    [many, [one, many]],
  ]),
);

const ROOTS = new Map([
  ...IRREGULAR.flatMap(([one, many]) => [[one, one] as const, [many, one] as const]),
  ...SYNONYMS.flatMap(([first, ...others]) =>
    [first, ...others]
      .filter(isOneWord)
      .flatMap((name) => formsOfName(name).map((form) => [form, first] as const)),
  ),
]);

/** A prefix wildcard on a shorter name would find other things: "tee" begins "teens". */
const SHORTEST_PREFIX = 4;
const CLAUSES = new Map(
  SYNONYMS.flatMap((names) => {
    const clause = clauseOf(names);
    return names
      .filter(isOneWord)
      .flatMap((name) => formsOfName(name).map((form) => [form, clause] as const));
  }),
);

/** What is searched for a word: its singular and plural by a prefix, and other names of the same thing. */
export function wordClause(word: string): string {
  const equal = CLAUSES.get(word);
  if (equal !== undefined) return equal;
  const forms = FORMS.get(word) ?? formsOfShortIes(word) ?? [stem(word)];
  const prefixes = forms.map((form) => `${form}*`);
  return prefixes.length === 1 ? prefixes.join('') : `(${prefixes.join(' OR ')})`;
}

/** "babies" is searched for as "baby" and "babies": what both begin with is too short for a prefix. */
function formsOfShortIes(word: string): string[] | null {
  return /^[a-z]{1,2}[b-df-hj-np-tv-z]ies$/.test(word) ? [stem(word), word] : null;
}

/** Cuts the ending of an English plural ("dresses" to "dress", "parties" to "part"): a prefix finds singular and plural. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) {
    const bare = word.slice(0, -3);
    if (bare.length >= SHORTEST_PREFIX) return bare;
    return bare.length === 1 ? `${bare}ie` : `${bare}y`;
  }
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * The one form that a word, its plural and its other names share, for comparing words in memory: "dresses" and "dress",
 * "parties" and "party", "tees" and "tshirt". It need not be a word itself.
 */
export function wordRoot(word: string): string {
  const known = ROOTS.get(word);
  if (known !== undefined) return known;
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const one = withoutPlural(word);
  if (one.length < SHORTEST_PREFIX) return one;
  const bare = one.endsWith('ie') ? `${one.slice(0, -2)}y` : one.replace(/e$/, '');
  return ROOTS.get(one) ?? bare;
}

function withoutPlural(word: string): string {
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** All names of a thing: short words as they are, then longer ones by a prefix, then those of several words. */
function clauseOf(names: readonly string[]): string {
  const words = names.filter(isOneWord);
  const short = words.filter(isShort).flatMap(formsOfName);
  const long = words.filter((word) => !isShort(word)).map((word) => `${stem(word)}*`);
  const several = names.filter((name) => !isOneWord(name)).flatMap(phrases);
  return `(${[...new Set([...short, ...long, ...several])].join(' OR ')})`;
}

/** Words that say little alone must stand side by side, others need not: "hooded fleece sweatshirt". */
function phrases(name: string): string[] {
  const parts = name.split(/[ -]/);
  return parts.some(isShort)
    ? [`"${name}"`, `"${name}s"`]
    : [`(${parts.map((part) => `${part}*`).join(' ')})`];
}

function isShort(word: string): boolean {
  return word.length < SHORTEST_PREFIX;
}
