import type { ShopOrder } from '@feelori/edges/shopify';
import { orderStatus, type OrderStatusWord } from './order-status';

const OVER: ReadonlySet<OrderStatusWord> = new Set([
  'cancelled',
  'delivered',
  'picked_up',
  'return_open',
  'returned',
  'refunded',
]);

/** Whether its customer still waits for it, and may mean it by "my order". */
export function isOpen(order: ShopOrder): boolean {
  return !OVER.has(orderStatus(order));
}
