import type { ShopOrder } from '@feelori/edges/shopify';
import { orderStatus, parcelsOf } from '@feelori/skills/shop';

/** Whether an order may be cancelled as it is now, and why not. */
export type CancelVerdict = 'may' | 'cancelled' | 'shipped' | 'in_work';

/** Shopify's own words for an order that nobody has begun to send. */
const UNTOUCHED: ReadonlySet<string> = new Set(['UNFULFILLED', 'ON_HOLD', 'SCHEDULED', 'OPEN']);
/** Money that went back, or never comes: whether anything is left to cancel, people know. */
const SETTLED: ReadonlySet<string> = new Set(['REFUNDED', 'PARTIALLY_REFUNDED', 'VOIDED', 'EXPIRED']);
const WITH_US: ReadonlySet<string> = new Set(['preparing', 'on_hold']);

/** Only what nobody has begun to send, and of whose money nothing went back. Pure. */
export function cancelVerdict(order: ShopOrder): CancelVerdict {
  if (order.cancelled) return 'cancelled';
  if (!WITH_US.has(orderStatus(order))) return 'shipped';
  if (parcelsOf(order).length > 0) return 'in_work';
  const settled = order.payment !== null && SETTLED.has(order.payment);
  return order.fulfillment !== null && UNTOUCHED.has(order.fulfillment) && !settled ? 'may' : 'in_work';
}
