import type { ReplyContent } from '@feelori/contracts';
import { plainText, type Product } from '@feelori/edges/shopify';
import {
  type Evidence,
  type Language,
  type Subject,
  type Telling,
  withPersonButton,
} from '@feelori/skills/tools';
import { withoutMarks } from '../without-marks';
import { productCard } from './product-card';
import { productList } from './product-list';
import { PRODUCT_WORDS } from './product-words';
import type { PriceRange, ProductsFound } from './products-found';

/** The longest search that is repeated to the customer, in UTF-16 units. */
const LONGEST_WORDS = 80;

/** Products: one as a card, several as a list. Of several looks in one turn the last that found any is shown. */
export const PRODUCTS: Subject<ProductsFound> = {
  name: 'products',
  place: 3,
  evidence,
  render(all, { lead, language }: Telling): ReplyContent[] {
    const last = all.findLast(({ products }) => products.length > 0) ?? all.at(-1);
    const [first, ...more] = last?.products ?? [];
    if (first && more.length === 0) return [productCard(first, lead ?? askedWords(last, language), language)];
    if (first) {
      const products = [first, ...more];
      return [productList(products, lead ?? PRODUCT_WORDS[language].found(products.length), language)];
    }
    if (lead !== null) return [];
    if (last?.gone) return [withPersonButton(PRODUCT_WORDS[language].gone, language)];
    const searched = all.findLast((one) => one.searched !== null)?.searched;
    return searched ? [{ kind: 'text', text: noneFound(searched, language) }] : [];
  },
};

/** The answer to "in M?", above the card. */
function askedWords(found: ProductsFound | undefined, language: Language): string | null {
  const { asked: words } = PRODUCT_WORDS[language];
  const lines = (found?.asked ?? []).map(({ label, stock }) => words[stock](withoutMarks(label)));
  return lines.length === 0 ? null : lines.join('\n');
}

function evidence({ products, searched }: ProductsFound): Partial<Evidence> {
  const variants = products.flatMap((product) => product.variants);
  return {
    amounts: products.flatMap(amountsOf),
    currencies: products.map(({ currency }) => currency),
    limits: [searched?.priceMin, searched?.priceMax].flatMap((limit) => limit ?? []),
    inStock: products.some((product) => product.available === true),
    soldOut:
      searched !== null ||
      products.some((product) => product.available === false) ||
      variants.some((variant) => !variant.available),
  };
}

function amountsOf({ priceMin, priceMax, variants }: Product): number[] {
  return [priceMin, priceMax, ...variants.map(({ price }) => price)].map(Number);
}

function noneFound({ words, ...range }: PriceRange & { words: string }, language: Language): string {
  return PRODUCT_WORDS[language].noneFound(plainText(words, LONGEST_WORDS), rangeWords(range, language));
}

function rangeWords({ priceMin, priceMax }: PriceRange, language: Language): string | null {
  const words = PRODUCT_WORDS[language];
  if (priceMin !== null && priceMax !== null) return words.between(String(priceMin), String(priceMax));
  if (priceMax !== null) return words.upTo(String(priceMax));
  return priceMin === null ? null : words.from(String(priceMin));
}
