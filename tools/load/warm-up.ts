import type { Product } from '../product/product.ts';
import { answered } from './answered.ts';
import { statusesTaken } from './statuses-taken.ts';

/**
 * Starts a product whose models take so many ms and whose WhatsApp sets no pace, and has it answer so many people: each worker
 * compiles its hot code, and nothing is left under way.
 */
export async function warmUp(product: Product, thinkingMs: number, replies: number): Promise<void> {
  await product.start();
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: thinkingMs });
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  await answered(product, replies);
  await statusesTaken(product);
}
