import type { Evidence } from '@feelori/skills/tools';
import { barePrices, type MoneyClaim, moneyIn } from './claims';
import { currenciesFit } from './currencies-fit';
import { withDigits } from './days-said';
import { followsFrom } from './derived-amounts';
import { namedIn, pairsHold, titled } from './own-prices';
import { sentencesOf, withoutSearches } from './sentences-of';
import { smallInDigits } from './small-in-digits';

/** In so many sentences an amount may be explained. */
const MOST_SENTENCES = 5;

/**
 * Whether every amount of money a text states was found in this turn or stands in the shop's texts, in that currency, or
 * follows from such ones as it says; and whether those beside a product's title are that product's. An amount that was
 * asked for may stand as a limit.
 */
export function pricesKnown(text: string, evidence: Evidence): boolean {
  const { amounts, limits, writings, currencies, priced, orders } = evidence;
  const line = smallInDigits(withoutSearches(text));
  const claims = moneyIn(line);
  if (barePrices(line) > claims.length) return false;
  if (claims.length === 0) return true;
  const written = writings.flatMap((writing) => moneyIn(writing).flatMap((claim) => claim.amounts));
  const known = new Set([...amounts, ...written]);
  const sentences = sentencesOf(text).map(pricedSentence);
  const all = [...known];
  const follows = (amount: number, said: readonly string[]): boolean =>
    said.some((line) => followsFrom(amount, withDigits(line), all, limits, orders.length === 0));
  const derived = new Set(
    [...statedIn(sentences)].flatMap(([amount, said]) =>
      !known.has(amount) && follows(amount, said) ? [amount] : [],
    ),
  );
  const isLimit = ({ asLimit, amounts: readings }: MoneyClaim): boolean =>
    asLimit && readings.some((amount) => limits.includes(amount));
  const holds = ({ amounts: readings }: MoneyClaim, those: ReadonlySet<number>): boolean =>
    readings.some((amount) => those.has(amount) || derived.has(amount));
  const products = titled(priced);
  const isOwn = ({ line: said, claims: own }: PricedSentence): boolean => {
    const named = namedIn(said, products);
    // With more amounts than titles, some are another product's that is not named.
    if (named.length === 0 || own.length > named.length) return true;
    const theirs = new Set([...named.flatMap((product) => product.amounts), ...written]);
    return own.every((claim) => isLimit(claim) || holds(claim, theirs));
  };
  return (
    claims.every(
      (claim) => isLimit(claim) || (holds(claim, known) && currenciesFit(claim.names, currencies)),
    ) &&
    sentences.every(isOwn) &&
    sentences.every(({ line: said, claims: own }) => pairsHold(said, own, products))
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

/** The sentences that state each amount, the first few of them. */
function statedIn(sentences: readonly PricedSentence[]): Map<number, string[]> {
  const all = new Map<number, string[]>();
  for (const { line, claims } of sentences) {
    for (const amount of claims.flatMap(({ amounts }) => amounts)) {
      const before = all.get(amount) ?? [];
      if (before.length < MOST_SENTENCES) all.set(amount, [...before, line]);
    }
  }
  return all;
}
