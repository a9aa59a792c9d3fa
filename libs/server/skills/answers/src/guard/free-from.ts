import { moneyIn } from './claims';
import { denies, isConditional, sentencesOf } from './sentences-of';
import { TOPICS } from './topics';

const FREE = new RegExp(TOPICS.gratis.source, 'u');
const SHIPPING = new RegExp(TOPICS.shipping.source, 'u');
/** What says from which amount on, or how much lacks. */
const FROM =
  /\b(?:over|from|above|more than|at least|need|more for|reach\w*|missing|desde|a partir|mas de|faltan?|acima|mais de|des|plus de|partir)\b|से ज्यादा|से अधिक|ऊपर|अधिक|فوق|من|اكثر/u;

/**
 * Whether shipping is called free only of amounts from which it is, where the shop's texts say "free from $75" alone:
 * "the dress is $69, so shipping is free" is not so, nor "shipping is free".
 */
export function freeFrom(text: string, writings: readonly string[]): boolean {
  const written = writings.flatMap(sentencesOf).filter(isFreeShipping);
  const limits = written
    .filter((sentence) => FROM.test(sentence))
    .flatMap((sentence) => moneyIn(sentence).filter((claim) => claim.asLimit))
    .flatMap((claim) => claim.amounts);
  if (limits.length === 0 || written.some((sentence) => !FROM.test(sentence))) return true;
  const least = Math.min(...limits);
  return sentencesOf(text).every((sentence) => {
    if (!isFreeShipping(sentence)) return true;
    if (FROM.test(sentence) || denies(sentence) || isConditional(sentence)) return true;
    const amounts = moneyIn(sentence).flatMap((claim) => claim.amounts);
    return amounts.some((amount) => amount >= least);
  });
}

function isFreeShipping(sentence: string): boolean {
  return FREE.test(sentence) && SHIPPING.test(sentence);
}
