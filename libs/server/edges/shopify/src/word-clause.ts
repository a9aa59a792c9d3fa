/** One garment under many names; a prefix wildcard on "tee" would also find teens. */
const TEE_FORMS = new Set(['tshirt', 'tshirts', 'tee', 'tees', 'teeshirt', 'teeshirts']);
const TEE = '(tee OR tees OR tshirt* OR "t-shirt" OR "t-shirts" OR "tee shirt")';

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

/** What is searched for a word: its singular and plural by a prefix, and other names of the same thing. */
export function wordClause(word: string): string {
  if (TEE_FORMS.has(word)) return TEE;
  const forms = FORMS.get(word) ?? [stem(word)];
  const prefixes = forms.map((form) => `${form}*`);
  return prefixes.length === 1 ? prefixes.join('') : `(${prefixes.join(' OR ')})`;
}

/** Cuts an English plural, so that "dresses" finds "dress"; the wildcard brings the plural back. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return word.slice(0, -3);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}
