/** Where a webhook of Shopify that concerns an order names it. */
const ORDER_FIELDS: Readonly<Record<string, 'id' | 'order_id'>> = {
  'orders/create': 'id',
  'orders/updated': 'id',
  'orders/cancelled': 'id',
  'order_transactions/create': 'order_id',
  'fulfillments/create': 'order_id',
  'fulfillments/update': 'order_id',
  'fulfillment_events/create': 'order_id',
};

/** The number of the order that a webhook tells of; null where it tells of none, or cannot be read. Pure. */
export function orderOfWebhook(topic: unknown, body: string): string | null {
  const field =
    typeof topic === 'string' && Object.hasOwn(ORDER_FIELDS, topic) ? ORDER_FIELDS[topic] : undefined;
  if (field === undefined) return null;
  try {
    const value = (JSON.parse(body) as Record<string, unknown> | null)?.[field];
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  } catch {
    return null;
  }
}
