import type { Evidence } from '@feelori/skills/tools';
import { barePrices, type MoneyClaim, moneyIn } from './claims';
import { currenciesFit } from './currencies-fit';
import { withDigits } from './days-said';
import { followsFrom } from './derived-amounts';
import { namedIn, titled } from './own-prices';
import { sentencesOf, withoutSearches } from './sentences-of';
import { smallInDigits } from './small-in-digits';

/**
 * Whether every amount of money a text states was found in this turn or stands in the shop's texts, in that currency, or
 * follows from such ones as it says; and whether those beside a product's title are that product's. An amount that was
 * asked for may stand as a limit.
 */
export function pricesKnown(text: string, evidence: Evidence): boolean {
  const { amounts, limits, writings, currencies, priced } = evidence;
  const line = smallInDigits(withoutSearches(text));
  const claims = moneyIn(line);
  if (barePrices(line) > claims.length) return false;
  if (claims.length === 0) return true;
  const written = writings.flatMap((writing) => moneyIn(writing).flatMap((claim) => claim.amounts));
  const known = new Set([...amounts, ...written]);
  const sentences = sentencesOf(text).map(pricedSentence);
  const follows = memoized((amount: number) =>
    sentences.some(
      ({ line: said, claims: own }) =>
        own.some((claim) => claim.amounts.includes(amount)) &&
        followsFrom(amount, withDigits(said), [...known], limits),
    ),
  );
  const isLimit = ({ asLimit, amounts: readings }: MoneyClaim): boolean =>
    asLimit && readings.some((amount) => limits.includes(amount));
  const holds = ({ amounts: readings }: MoneyClaim, those: ReadonlySet<number>): boolean =>
    readings.some((amount) => those.has(amount) || follows(amount));
  const products = titled(priced);
  const isOwn = ({ line: said, claims: stated }: PricedSentence): boolean => {
    const named = namedIn(said, products);
    if (named.length === 0) return true;
    const own = new Set([...named.flatMap((product) => product.amounts), ...written]);
    return stated.every((claim) => isLimit(claim) || holds(claim, own));
  };
  return (
    claims.every(
      (claim) => isLimit(claim) || (holds(claim, known) && currenciesFit(claim.names, currencies)),
    ) && sentences.every(isOwn)
  );
}

interface PricedSentence {
  line: string;
  claims: readonly MoneyClaim[];
}

function pricedSentence(sentence: string): PricedSentence {
  const line = smallInDigits(sentence);
  return { line, claims: moneyIn(line) };
}

/** Asked once for each amount, however often it stands in the text. */
function memoized(decide: (amount: number) => boolean): (amount: number) => boolean {
  const decided = new Map<number, boolean>();
  return (amount) => {
    const before = decided.get(amount);
    const now = before ?? decide(amount);
    decided.set(amount, now);
    return now;
  };
}
