/**
 * Things with several English names, one row each; whoever writes one means the others too. The first is a single word
 * and stands for names of several words ("t shirt" is "tshirt" to a search).
 */
export const SYNONYMS: readonly (readonly [string, ...string[]])[] = [
  ['tshirt', 'tee', 't-shirt', 'tee shirt'],
  ['hoodie', 'hoody', 'hooded sweatshirt'],
  ['trousers', 'pants'],
  ['trainers', 'sneakers'],
  ['jumper', 'sweater', 'pullover'],
  ['vneck', 'v-neck', 'vee neck'],
  ['crewneck', 'crew-neck'],
  ['turtleneck', 'turtle-neck', 'roll neck', 'polo neck'],
  ['aline', 'a-line'],
  ['backpack', 'rucksack'],
  ['nightgown', 'nightdress', 'nightie'],
  ['sofa', 'couch', 'settee'],
  ['swimsuit', 'bathing suit', 'swimming costume'],
  ['pyjamas', 'pajamas'],
  ['jewellery', 'jewelry'],
  ['grey', 'gray'],
  ['phone', 'mobile phone', 'smartphone', 'smart phone', 'cell phone', 'mobile', 'handset'],
  ['headphones', 'head phones', 'headset'],
  ['earphones', 'earbuds', 'ear buds', 'ear phones'],
  ['laptop', 'notebook computer', 'lap top'],
  ['tv', 'television', 'telly'],
  ['smartwatch', 'smart watch'],
  ['powerbank', 'power bank', 'portable charger'],
  ['screenprotector', 'screen protector', 'screen guard'],
  ['case', 'cover'],
  ['bike', 'bicycle'],
  ['rug', 'carpet'],
  ['wardrobe', 'closet', 'armoire'],
  ['fridge', 'refrigerator'],
  ['curtains', 'drapes'],
  ['moisturizer', 'moisturiser'],
  ['sunscreen', 'sun cream', 'sun block', 'sunblock'],
  ['makeup', 'make up'],
  ['cookie', 'biscuit'],
];

const BETWEEN = /[ -]/;
const WORD_OF = new Map(
  SYNONYMS.flatMap(([word, ...names]) =>
    names.filter((name) => BETWEEN.test(name)).map((name) => [name.replace(BETWEEN, ''), word] as const),
  ),
);
const LONG_NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(${SYNONYMS.flat()
    .filter((name) => BETWEEN.test(name))
    .map((name) => name.replace(BETWEEN, '[ \\-‐‑]?'))
    .join('|')})(s?)(?![\\p{L}\\p{N}])`,
  'gu',
);

/** "50 ml" is one word, as "50ml" is. */
const AMOUNTS = /(?<![\p{L}\p{N}])(\d{1,4}) (ml|cl|kg|gr|g|mg|cm|mm|gb|tb|oz|lbs?|mah)(?![\p{L}\p{N}])/gu;

/** A text in small letters, each name of several words in it as the one word that stands for it. */
export function joinedNames(text: string): string {
  return text
    .replace(AMOUNTS, '$1$2')
    .replace(
      LONG_NAMES,
      (_, name: string, many: string) => `${WORD_OF.get(name.replace(/[ \-‐‑]/u, '')) ?? name}${many}`,
    );
}

/** Whether names are written as one word, and so can be told from others by themselves. */
export function isOneWord(name: string): boolean {
  return !BETWEEN.test(name);
}

/** One and many of a name of one word: "tee" and "tees", "jewellery", "jewelleries" and as some write "jewellerys". */
export function formsOfName(name: string): readonly string[] {
  const one = name.replace(/s$/, '');
  const many = /[^aeiou]y$/.test(one) ? [`${one.slice(0, -1)}ies`] : [];
  return [one, `${one}s`, ...many];
}
