import { plainText } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { LOOK_WORDS } from './look-words';
import { PRODUCT_WORDS } from './product-words';
import type { ProductsFound, Searched } from './products-found';

/** The longest size or colour that is repeated to the customer, in UTF-16 units. */
const LONGEST_WISH = 24;

/** With a line that says that there are others, where there are. */
export function withMore(words: string, found: ProductsFound | undefined, language: Language): string {
  return found?.more ? `${words}\n${LOOK_WORDS[language].more}` : words;
}

/** That nothing else is left, or that nothing costs less or more; null where there is nothing of the kind to say. */
export function toldWords(found: ProductsFound | undefined, language: Language): string | null {
  return found?.told === undefined ? null : LOOK_WORDS[language][found.told];
}

/** "in size M, in blue, up to 50": all that was wanted beside the words; null when nothing was. */
export function wishWords(
  { size, colour, inStock, priceMin, priceMax }: Searched,
  language: Language,
): string | null {
  const words = LOOK_WORDS[language];
  const wishes = [
    ...(colour ? [words.colour(plainText(colour, LONGEST_WISH))] : []),
    ...(size ? [words.size(plainText(size, LONGEST_WISH))] : []),
    ...(inStock ? [words.inStock] : []),
    ...rangeWords(priceMin, priceMax, language),
  ];
  return wishes.length === 0 ? null : wishes.join(' ');
}

function rangeWords(priceMin: number | null, priceMax: number | null, language: Language): string[] {
  const words = PRODUCT_WORDS[language];
  if (priceMin !== null && priceMax !== null) return [words.between(String(priceMin), String(priceMax))];
  if (priceMax !== null) return [words.upTo(String(priceMax))];
  return priceMin === null ? [] : [words.from(String(priceMin))];
}
