import { ShopifyError } from './shopify-error';

/** An answer of another shape than asked for is Shopify's fault, not a crash of ours. */
export function readShape<T>(reader: () => T): T {
  try {
    return reader();
  } catch {
    throw new ShopifyError('invalid_answer');
  }
}
