import { shopWordOf } from '../vocabulary/english-catalogue';

/** As an English catalogue calls them; what cloth is printed with is asked for like what it is made of. */
const MATERIALS: ReadonlySet<string> = new Set(
  'cotton linen silk wool leather cashmere viscose polyester denim velvet satin lace suede nylon floral stripe plastic metal wood glass'.split(
    ' ',
  ),
);

/** Whether a word is a material, in any of our languages. Pure. */
export function isMaterial(word: string): boolean {
  return MATERIALS.has(shopWordOf(word)?.english ?? word);
}
