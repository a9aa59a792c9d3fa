import { buyerPhonesInWebhook, type NumberedOrder } from '@feelori/edges/shopify';

const TOPICS: ReadonlySet<unknown> = new Set(['orders/create', 'orders/updated', 'orders/cancelled']);

/** The order that a webhook of Shopify tells of with its buyer's numbers; null where it tells of none, or cannot be read. Pure. */
export function orderInWebhook(topic: unknown, body: string): NumberedOrder | null {
  if (!TOPICS.has(topic)) return null;
  const said = objectIn(body);
  if (said === null) return null;
  const { id, created_at: createdAt, updated_at: updatedAt } = said;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) return null;
  if (!isTime(createdAt) || !isTime(updatedAt)) return null;
  return { id: String(id), createdAt, updatedAt, buyerPhones: buyerPhonesInWebhook(said) };
}

function objectIn(body: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' ? (said as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
