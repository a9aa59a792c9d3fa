import { failed, type ToolOutcome } from '@feelori/skills/tools';
import type { ProductsFound } from './products-found';

/** The product is not offered any more. */
export function goneOutcome(): ToolOutcome<ProductsFound> {
  return {
    ...failed('this product is no longer offered'),
    found: { products: [], searched: null, gone: true },
  };
}
