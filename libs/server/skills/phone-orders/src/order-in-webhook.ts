import { buyerPhones, type NumberedOrder } from '@feelori/edges/shopify';

const TOPICS: ReadonlySet<unknown> = new Set(['orders/create', 'orders/updated', 'orders/cancelled']);

interface Phoned {
  phone?: unknown;
  country_code?: unknown;
}

interface OrderSaid extends Phoned {
  id?: unknown;
  created_at?: unknown;
  updated_at?: unknown;
  customer?: Phoned | null;
  shipping_address?: Phoned | null;
  billing_address?: Phoned | null;
}

/** The order that a webhook of Shopify tells of with its buyer's numbers; null where it tells of none, or cannot be read. Pure. */
export function orderInWebhook(topic: unknown, body: string): NumberedOrder | null {
  if (!TOPICS.has(topic)) return null;
  const said = objectIn(body);
  if (said === null) return null;
  const { id, created_at: createdAt, updated_at: updatedAt } = said;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) return null;
  if (!isTime(createdAt) || !isTime(updatedAt)) return null;
  return { id: String(id), createdAt, updatedAt, buyerPhones: phonesOf(said) };
}

function phonesOf({
  phone,
  customer,
  shipping_address: shipping,
  billing_address: billing,
}: OrderSaid): string[] {
  const [sentTo, billedTo] = [textOf(shipping?.country_code), textOf(billing?.country_code)];
  return buyerPhones({
    order: textOf(phone),
    customer: textOf(customer?.phone),
    billing: textOf(billing?.phone),
    shipping: textOf(shipping?.phone),
    region: sentTo ?? billedTo,
    billingRegion: billedTo ?? sentTo,
  });
}

function objectIn(body: string): OrderSaid | null {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' ? said : null;
  } catch {
    return null;
  }
}

/** Nobody has a longer number. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 60 ? value : null;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
