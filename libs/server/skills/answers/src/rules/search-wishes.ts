import type { LookWish } from './look-wish';
import { priceRangeIn } from './price-range';
import type { GoOnIntent, SearchIntent } from './read-intent';

/** Codes that say so are understood already; without one, only the shop knows in what it sells. */
export function thousandthsOf(
  text: string,
  least: number | null,
  most: number | null,
): Pick<SearchIntent, 'inThousandths'> {
  const { min: priceMin, max: priceMax } = priceRangeIn(text, true);
  return priceMin === least && priceMax === most ? {} : { inThousandths: { priceMin, priceMax } };
}

/** Words that go on with what was shown, and name nothing else. */
export function goOnIntent({ goOn, size }: LookWish, bare: boolean): GoOnIntent | null {
  return goOn === null || !bare ? null : { kind: 'go_on', how: goOn, ...(size === null ? {} : { size }) };
}

/** What a search wants beside its words; "and" (और, aur) alone asks for nothing more where a thing is named. */
export function wishesOf({ goOn, alone, sort, inStock, size }: LookWish): Partial<SearchIntent> {
  return {
    ...(size === null ? {} : { size }),
    ...(sort === null ? {} : { sort }),
    ...(inStock ? { inStock: true as const } : {}),
    ...(goOn === null || alone ? {} : { goOn }),
  };
}
