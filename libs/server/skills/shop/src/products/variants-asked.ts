import { normalizedText } from '@feelori/contracts';
import type { Product, ProductVariant } from '@feelori/edges/shopify';
import { isSize, sameSize } from '@feelori/skills/catalogue';

/** Whether what was asked for is there, can be ordered, is sold out, or was never made. */
export type AskedStock = 'in' | 'order' | 'out' | 'none';

/** A size, colour or both that a customer asked for. */
export interface VariantAsked {
  /** Such as "Size 58", "M" or "Blue / M". */
  label: string;
  stock: AskedStock;
  variants: readonly ProductVariant[];
}

/** Of more than these a list is the better answer. */
const MOST_ASKED = 4;
const LONGEST_SAID = 2_000;
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;
/** Words of one letter in our languages, which a small one is more likely than a size. */
const SMALL_WORDS = new Set(['a', 'e', 'i', 'o', 'u', 'y', 'à', 'é', 'ó']);

/** A word of a value that says something: "Blue" of "Titanium Blue", and neither "Size" of "One Size" nor a number. */
const NAME = /^(?!(?:size|one|set|pack|free|kit|with|and|de|of|the|piece|bag)$)\p{L}{3,}$/u;
/** "128gb", and no "3xl" and no "38". */
const NUMBER_WITH_UNIT = /^(\d{2,4})(?:gb|tb|ml|cm|mm|g|kg|cl|oz|w)$/;

interface Word {
  text: string;
  taken: boolean;
}

/**
 * Which of the product's sizes, colours and the like the customer names, each with what is known of it. The
 * product's own title tells nothing. Empty when none is named, or nothing is known of it. `size` is one that the words are
 * known to name, in whatever way: the product may call it something else, or not come in it.
 */
export function variantsAsked(product: Product, said: string, size: string | null = null): VariantAsked[] {
  const words = wordsOf(said);
  takes(words, partsOf(product.title));
  const named = product.options.map(({ name, values }) => ({ name, values: valuesIn(words, values) }));
  const picks = (size === null ? named : withSize(product, named, size)).filter(
    ({ values }) => values.length > 0,
  );
  const without = size === null ? null : sizeOption(product, size);
  if (without !== null) {
    return [{ label: labelOf([{ name: without, value: size ?? '' }]), stock: 'none', variants: [] }];
  }
  if (picks.length === 0) return [];
  const combinations = picks.reduce<Pick[][]>(
    (all, { name, values }) => all.flatMap((one) => values.map((value) => [...one, { name, value }])),
    [[]],
  );
  return combinations.slice(0, MOST_ASKED).flatMap((combination) => {
    const variants = product.variants.filter((variant) => combination.every((pick) => has(variant, pick)));
    const stock = stockOf(variants, product.partial);
    return stock === null ? [] : [{ label: labelOf(combination), stock, variants }];
  });
}

/**
 * The option whose values are sizes, none of them this one: that a product comes in these says that it comes in no other.
 * Null where there is none, or not all are known.
 */
function sizeOption({ options, partial }: Product, size: string): string | null {
  if (partial || options.some(({ values }) => values.some((value) => sameSize(value, size)))) return null;
  return options.find(({ values }) => values.length > 0 && values.every(isSize))?.name ?? null;
}

interface Pick {
  name: string;
  value: string;
}

interface Named {
  name: string;
  values: readonly string[];
}

/** With the size in the one option that has it, one of sizes before others: "32" is no waist and length of jeans at once. */
function withSize({ options }: Product, named: readonly Named[], size: string): readonly Named[] {
  const sizesOf = ({ values }: Named): string[] => values.filter((value) => sameSize(value, size));
  if (named.some(({ values }) => values.some((value) => isSize(value) && sameSize(value, size)))) {
    return named;
  }
  const free = options.filter((option, at) => named[at]?.values.length === 0 && sizesOf(option).length > 0);
  const sized = free.find(({ values }) => values.every(isSize)) ?? free[0];
  return named.map((one, at) =>
    sized !== undefined && options[at] === sized ? { ...one, values: sizesOf(sized) } : one,
  );
}

/** What is known of these variants; null when others like them may be among those that were not seen. */
function stockOf(all: readonly ProductVariant[], partial: boolean): AskedStock | null {
  const bought = all.filter(({ available }) => available);
  if (bought.length > 0) return bought.every(({ onOrder }) => onOrder) ? 'order' : 'in';
  if (partial) return null;
  return all.length > 0 ? 'out' : 'none';
}

function has({ options }: ProductVariant, { name, value }: Pick): boolean {
  return options.some((option) => option.name === name && option.value === value);
}

/** "58" alone says too little, "Blue" does not. */
function labelOf(picks: readonly Pick[]): string {
  return picks.map(({ name, value }) => (/\p{L}/u.test(value) ? value : `${name} ${value}`)).join(' / ');
}

/** The values that stand in the words, the longest first, so that "dark blue" is not "blue" too. */
function valuesIn(words: readonly Word[], values: readonly string[]): string[] {
  const sought = values.map((value) => ({ value, parts: partsOf(value) }));
  const longest = sought
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => b.parts.length - a.parts.length);
  const whole = longest.filter(({ parts }) => takes(words, parts)).map(({ value }) => value);
  return whole.length > 0
    ? whole
    : longest.filter(({ parts }) => takesOne(words, parts, sought)).map(({ value }) => value);
}

/** "Blue" is Titanium Blue where no other value is blue, and "128" is 128GB. */
function takesOne(
  words: readonly Word[],
  parts: readonly string[],
  all: readonly { parts: readonly string[] }[],
): boolean {
  return ownWords(parts, all).some((part) => takes(words, [part]));
}

/** The words by which a value can be told from all others: those it alone has, and a number without its unit. */
function ownWords(parts: readonly string[], all: readonly { parts: readonly string[] }[]): string[] {
  const own = (word: string, of: (parts: readonly string[]) => readonly string[]): boolean =>
    all.filter((one) => of(one.parts).includes(word)).length === 1;
  const names =
    parts.length > 1 ? parts.filter((word) => NAME.test(word) && own(word, (other) => other)) : [];
  const [number] = numbersOf(parts);
  return [...names, ...(number !== undefined && own(number, numbersOf) ? [number] : [])];
}

function numbersOf(parts: readonly string[]): string[] {
  const [only = '', ...more] = parts;
  const number = more.length === 0 ? NUMBER_WITH_UNIT.exec(only)?.[1] : undefined;
  return number === undefined ? [] : [number];
}

function takes(words: readonly Word[], parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  const at = words.findIndex((_, start) =>
    parts.every((part, offset) => words[start + offset]?.text === part && !words[start + offset]?.taken),
  );
  if (at < 0) return false;
  for (const word of words.slice(at, at + parts.length)) word.taken = true;
  return true;
}

function wordsOf(text: string): Word[] {
  const all = normalizedText(text.slice(0, LONGEST_SAID), 'NFKC').match(WORDS) ?? [];
  return all.map((word) => ({ text: word.toLowerCase(), taken: SMALL_WORDS.has(word) }));
}

function partsOf(text: string): readonly string[] {
  return normalizedText(text, 'NFKC').toLowerCase().match(WORDS) ?? [];
}
