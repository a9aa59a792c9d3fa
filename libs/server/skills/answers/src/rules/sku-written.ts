import { isSize } from '@feelori/skills/catalogue';
import { boundedText } from '../language/bounded-text';
import { lookWishIn } from './look-wish';
import { priceRangeIn } from './price-range';

/** Of one text; a shop's number for a thing has no more letters. */
const MOST = 4;
const LONGEST = 40;
const CODE =
  /(?<![\p{L}\p{M}\p{N}/.@:_-])[a-z][a-z0-9]{0,19}(?:[-_][a-z0-9]{1,19}){1,5}(?![\p{L}\p{M}\p{N}/@_-])/giu;
/** With a single separator a word may have a number behind it as well: "iphone-16". */
const SHORT = /^[a-z]{2,5}[-_][a-z0-9]{2,}$/i;

/** What is written like a shop's own number for a thing, its SKU, as it is spelled: "SV-DR-03". Pure. */
export function skusWritten(text: string): string[] {
  const codes = [...boundedText(text).matchAll(CODE)].map(([code]) => code);
  return [...new Set(codes)].filter(isSku).slice(0, MOST);
}

/** The text without them: neither sizes nor prices stand in a SKU. Pure. */
export function withoutSkus(text: string, skus: readonly string[]): string {
  return skus.reduce((rest, sku) => rest.replaceAll(sku, ' '), boundedText(text));
}

function isSku(code: string): boolean {
  const digits = code.replace(/[^0-9]/g, '').length;
  if (digits < 2 || code.length > LONGEST) return false;
  return code.split(/[-_]/).length > 2 || (SHORT.test(code) && !isSizeOrPrice(code));
}

/** "eu-38", "size-38" and "under-50". */
function isSizeOrPrice(code: string): boolean {
  const apart = code.replace(/[-_]/g, ' ').toLowerCase();
  const { min, max } = priceRangeIn(apart);
  return min !== null || max !== null || isSize(apart) || lookWishIn(apart).size !== null;
}
