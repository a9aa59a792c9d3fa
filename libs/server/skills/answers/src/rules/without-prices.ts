import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';
import { amountsIn } from '../language/money';
import { numbersInDigits } from '../language/number-words';
import { priceRangeIn } from './price-range';

const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;

/**
 * The text as written, without the numbers that were read as prices: "jeans under 30k in 32" asks for size 32 alone.
 * `limits` are prices that somebody else read in it, as a model does in "around 1.299".
 */
export function withoutPrices(text: string, limits: readonly number[] = []): string {
  const left = new Set(priceRangeIn(text).rest.match(NUMBER));
  const isLimit = (number: string) =>
    amountsIn(number).some(({ values }) => values.some((value) => limits.includes(value)));
  return boundedText(text).replace(NUMBER, (written) => {
    const number = numbersInDigits(fold(written));
    return left.has(number) && !isLimit(number) ? written : ' ';
  });
}
