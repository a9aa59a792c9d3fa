import type { Product } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { formatMoney } from '../format-money';
import { PRODUCT_WORDS } from './product-words';

/** `$49.99`, or the lowest price of a product whose variants cost differently. */
export function priceWords({ priceMin, priceMax, currency }: Product, language: Language): string {
  const price = formatMoney(priceMin, currency, language);
  return Number(priceMin) === Number(priceMax) ? price : PRODUCT_WORDS[language].priceFrom(price);
}

/** Whether it can be bought, and whether few are left. */
export function stockWords({ available, variants }: Product, language: Language): string {
  const words = PRODUCT_WORDS[language];
  if (!available) return words.soldOut;
  const sold = variants.filter((variant) => variant.available);
  return sold.every((variant) => variant.low) ? words.low : words.inStock;
}
