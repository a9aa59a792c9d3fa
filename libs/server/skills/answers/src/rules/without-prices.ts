import { boundedText } from '../language/bounded-text';
import { fold } from '../language/fold-words';
import { numbersInDigits } from '../language/number-words';
import { priceRangeIn } from './price-range';

const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;

/** The text as written, without the numbers that were read as prices: "jeans under 30k in 32" asks for size 32 alone. */
export function withoutPrices(text: string): string {
  const left = new Set(priceRangeIn(text).rest.match(NUMBER));
  return boundedText(text).replace(NUMBER, (written) =>
    left.has(numbersInDigits(fold(written))) ? written : ' ',
  );
}
