import type { Product } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { formatMoney } from '../format-money';
import { PRODUCT_WORDS } from './product-words';

/** `$49.99`, or the lowest price of a product whose variants cost differently. */
export function priceWords({ priceMin, priceMax, currency }: Product, language: Language): string {
  const price = formatMoney(priceMin, currency, language);
  return Number(priceMin) === Number(priceMax) ? price : PRODUCT_WORDS[language].priceFrom(price);
}

/** Whether it can be bought, and whether few are left; null when that is not known. */
export function stockWords({ available, partial, variants }: Product, language: Language): string | null {
  const words = PRODUCT_WORDS[language];
  if (available === null) return null;
  if (!available) return words.soldOut;
  const sold = partial ? [] : variants.filter((variant) => variant.available);
  if (sold.length === 0) return words.inStock;
  if (sold.every((variant) => variant.onOrder)) return words.onOrder;
  return sold.every((variant) => variant.low) ? words.low : words.inStock;
}

/** Price and stock side by side. */
export function priceAndStock(product: Product, language: Language): string {
  const stock = stockWords(product, language);
  return [priceWords(product, language), ...(stock === null ? [] : [stock])].join(' · ');
}
