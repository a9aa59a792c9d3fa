import type { ShopOrder } from '@feelori/edges/shopify';
import { orderStatus, parcelsOf } from '@feelori/skills/shop';
import type { WishProblem } from '../words/wish-word-list';

const DAY_MS = 86_400_000;
const WITH_US: ReadonlySet<string> = new Set(['preparing', 'on_hold']);

/**
 * Whether something of an order may be sent back `days` days after it arrived, and why not. Where Shopify does not say
 * when that was, the day of the order counts: people may be more generous. 0 days: nothing may, and no reason is told. Pure.
 */
export function returnVerdict(
  order: ShopOrder,
  { days, nowMs }: { days: number; nowMs: number },
): 'may' | WishProblem | null {
  if (days <= 0 || order.cancelled) return null;
  if (WITH_US.has(orderStatus(order))) return 'not_sent';
  const arrived = parcelsOf(order).flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const from = Math.max(...(arrived.length > 0 ? arrived : [order.createdAt]).map(Date.parse));
  return nowMs - from <= days * DAY_MS ? 'may' : 'late';
}
