import { TRACK_ORDER } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import type { TurnTools } from '../loop/turn-tools';
import { toldOrders } from './nth-of-shown';
import { orderWithItem } from './order-with-item';
import type { SearchIntent } from './read-intent';

/**
 * Whether "and the scarf?" behind an answer on their orders, or "is the scarf on its way?", is of one of them: then that
 * order is told of. What looks for a product in so many words, or names a price, is not.
 */
export async function isOfToldOrder(
  { sure, terms, priceMin, priceMax, sort, goOn, maybeOfOrder }: SearchIntent,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<boolean> {
  const narrows = priceMin !== null || priceMax !== null || sort !== undefined || goOn !== undefined;
  if (sure || narrows || (maybeOfOrder !== true && toldOrders(history).length === 0)) return false;
  const order_name = await orderWithItem(terms, tools);
  return order_name !== null && (await tools.lookUp(TRACK_ORDER, { order_name })).ok;
}
