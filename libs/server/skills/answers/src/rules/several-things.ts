import { fold } from '../language/fold-words';
import { namesShopWord, shopWordOf } from '../vocabulary/english-catalogue';
import { isColour } from './is-colour';
import type { Intent, SearchIntent } from './read-intent';

/** Beside colours shop words that say how a thing is: alone between commas they belong to the thing behind them. */
const HOW: ReadonlySet<string> = new Set(
  'golden cotton linen silk wool leather denim velvet satin lace suede cashmere floral stripe striped summer winter wedding evening kids party casual formal'.split(
    ' ',
  ),
);
/** More are a story. */
const MOST_THINGS = 4;

/**
 * A search for each of several things that a text names side by side and nothing else: "a blue dress, red shoes and a
 * black bag". A price that stands behind the last is of all. Null where it names one thing, or says more. Pure as is `read`.
 */
export function severalThings(
  clauses: readonly string[],
  read: (text: string) => Intent,
): SearchIntent[] | null {
  if (clauses.length < 2 || clauses.length > MOST_THINGS) return null;
  const things = clauses.map((clause) => read(clause)).flatMap((intent) => (isThing(intent) ? intent : []));
  if (things.length < clauses.length) return null;
  const priced = things.filter(({ priceMin, priceMax }) => priceMin !== null || priceMax !== null);
  const [limit] = priced;
  const ofAll = priced.length === 1 && limit !== undefined && limit === things.at(-1);
  const { priceMin, priceMax } = limit ?? { priceMin: null, priceMax: null };
  return things.map((one) => ({ ...one, sure: true, ...(ofAll ? { priceMin, priceMax } : {}) }));
}

function isThing(intent: Intent): intent is SearchIntent {
  if (intent.kind !== 'search' || intent.maybeOfShown === true || intent.goOn !== undefined) return false;
  return intent.terms.every(namesShopWord) && intent.terms.some((term) => !saysHow(term));
}

function saysHow(term: string): boolean {
  return isColour(term) || HOW.has(shopWordOf(term)?.english ?? fold(term));
}
