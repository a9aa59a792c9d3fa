import type { Evidence } from '@feelori/skills/tools';
import { moneyLine } from '../language/money';
import { fold, foldLine } from '../language/fold-words';
import type { MoneyClaim } from './claims';
import { sentencesOf } from './sentences-of';

/** A product by its folded title, with what it costs. */
export interface Titled {
  title: string;
  amounts: readonly number[];
}

const LEAST =
  /\b(?:cheapest|least expensive|lowest price|mas barat[oa]|mais barat[oa]|la moins chere|le moins cher|sabse sast\w+)\b(?! (?:que|than|do que))|सबसे सस्त|الارخص/u;
const MOST =
  /\b(?:dearest|most expensive|priciest|mas car[oa]|mais car[oa]|la plus chere|le plus cher|sabse meheng\w+)\b(?! (?:que|than|do que))|सबसे महग|सबसे महंग|الاغلي/u;

/** Titles as they stand in folded sentences. */
export function titled(priced: Evidence['priced']): Titled[] {
  return priced.flatMap(({ title, amounts }) => (title === '' ? [] : [{ title: foldLine(title), amounts }]));
}

/** The products that a folded sentence names by their whole title. */
export function namedIn(sentence: string, products: readonly Titled[]): Titled[] {
  return products.filter(({ title }) => sentence.includes(title));
}

/** Whether the product that a text calls the cheapest, or the dearest, is that one of those found. */
export function extremesHold(text: string, { priced }: Pick<Evidence, 'priced'>): boolean {
  if (priced.length < 2) return true;
  const products = titled(priced);
  const least = Math.min(...priced.flatMap(({ amounts }) => amounts));
  const most = Math.max(...priced.flatMap(({ amounts }) => amounts));
  return sentencesOf(fold(text)).every((sentence) => {
    const named = namedIn(sentence, products);
    if (named.length === 2) return comparisonHolds(sentence, named);
    const [only] = named;
    if (named.length !== 1 || only === undefined) return true;
    if (LEAST.test(sentence) && MOST.test(sentence)) return true;
    if (LEAST.test(sentence) && !only.amounts.includes(least)) return false;
    return !MOST.test(sentence) || only.amounts.includes(most);
  });
}

const LESS = /\b(?:cheaper|less expensive|costs less|mas barat[oa]|mais barat[oa]|moins chere?)\b|सस्त|ارخص/u;
const DEARER = /\b(?:dearer|more expensive|costs more|mas car[oa]|mais car[oa]|plus chere?)\b|महग|महंग|اغلي/u;

/** "The first is cheaper than the second." */
function comparisonHolds(sentence: string, named: readonly Titled[]): boolean {
  const [one, two] = [...named].sort((a, b) => sentence.indexOf(a.title) - sentence.indexOf(b.title));
  if (one === undefined || two === undefined) return true;
  const [first, second] = [Math.min(...one.amounts), Math.min(...two.amounts)];
  const at = sentence.indexOf(two.title);
  const between = sentence.slice(sentence.indexOf(one.title), at);
  if (LESS.test(between)) return first < second;
  return !DEARER.test(between) || first > second;
}

/**
 * Whether each of several titles stands with its own price where both take turns: "the first costs 69 and the second 49.50".
 * Where they stand otherwise nothing is said of which belongs to which.
 */
export function pairsHold(
  sentence: string,
  claims: readonly MoneyClaim[],
  products: readonly Titled[],
): boolean {
  const line = moneyLine(sentence);
  const titles = namedIn(line, products).map((product) => ({ product, at: line.indexOf(product.title) }));
  if (titles.length < 2 || titles.length !== claims.length) return true;
  titles.sort((one, other) => one.at - other.at);
  const titleFirst = titles.every(({ at }, n) => isBetween(claims[n]?.start, at, titles[n + 1]?.at));
  const priceFirst = titles.every(({ at }, n) => isBetween(claims[n]?.start, titles[n - 1]?.at ?? -1, at));
  if (!titleFirst && !priceFirst) return true;
  return titles.every(({ product }, n) =>
    claims[n]?.amounts.some((amount) => product.amounts.includes(amount)),
  );
}

function isBetween(at: number | undefined, from: number, until: number | undefined): boolean {
  return at !== undefined && at > from && (until === undefined || at < until);
}
