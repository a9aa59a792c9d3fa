import type { ShopOrder } from '@feelori/edges/shopify';
import { isOpen } from './is-open';
import { orderStatus, type OrderStatusWord, parcelStatus } from './order-status';
import { parcelsOf } from './parcels-of';
import { shopDay } from './shop-day';

/**
 * What may worry whoever waits for an order: its state says so, the day it was expected on is over, or it has been a
 * long time and nobody knows a day.
 */
export type OrderDelay = { why: 'stuck' } | { why: 'late' } | { why: 'long'; days: number };

const STUCK: ReadonlySet<OrderStatusWord> = new Set(['delayed', 'problem', 'attempted', 'on_hold']);
const ARRIVED: ReadonlySet<OrderStatusWord | null> = new Set(['delivered', 'picked_up', 'ready_for_pickup']);
/** So many days after it was placed an order without an expected day has taken long. */
const LONG_DAYS = 14;
const DAY_MS = 86_400_000;

/** How an order stands that comes later than it should; null while there is nothing to worry about. Pure. */
export function orderDelay(order: ShopOrder, at: Date): OrderDelay | null {
  if (!isOpen(order)) return null;
  const status = orderStatus(order);
  if (STUCK.has(status)) return { why: 'stuck' };
  const waited = parcelsOf(order).filter((parcel) => !ARRIVED.has(parcelStatus(parcel)));
  const expected = waited.flatMap(({ estimatedDeliveryAt: day }) =>
    day === null ? [] : [shopDay(day, order)],
  );
  const today = shopDay(at.toISOString(), order);
  if (expected.some((day) => day < today)) return { why: 'late' };
  if (expected.length > 0 || ARRIVED.has(status)) return null;
  const days = Math.floor((at.getTime() - Date.parse(order.createdAt)) / DAY_MS);
  return days >= LONG_DAYS ? { why: 'long', days } : null;
}
