import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';

const PATIENCE_MS = 120_000;

type WebhookCount = 'waiting' | 'in_flight' | 'retrying' | 'delivered';

/** Waits until the last status of what was accepted has been sent and taken: no webhook moves for a while. */
export async function statusesTaken(product: Product): Promise<void> {
  const { read_ms: lastMs } = await product.control<{ read_ms: number }>('GET', '/statuses');
  let before = -1;
  const still = async (): Promise<boolean> => {
    const counts = await product.control<Record<WebhookCount, number>>('GET', '/webhooks');
    const quiet = counts.waiting + counts.in_flight + counts.retrying === 0 && counts.delivered === before;
    before = counts.delivered;
    return quiet;
  };
  await until('the last status taken', still, PATIENCE_MS, lastMs + 500);
}
