import { GET_PRODUCT, productListed, TRACK_ORDER } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import type { TurnTools } from '../loop/turn-tools';
import { besideOne } from './go-on';
import { markedOrderNamesIn } from './order-name';
import { type Outcome, outcomeOf } from './outcome-of';
import type { NthIntent } from './read-intent';

/** "The second one": of the orders told of last, else of the products shown last. */
export async function nthOfShown(
  { at, similar }: NthIntent,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<Outcome> {
  const orders = toldOrders(history);
  if (orders.length > 1) {
    const order_name = orders.at(at);
    return order_name === undefined
      ? 'nothing'
      : outcomeOf(await tools.lookUp(TRACK_ORDER, { order_name }), tools);
  }
  const shown = tools.context.refs.list();
  const productId = (tools.context.look?.page.at(at) ?? productListed(history, shown, at))?.productId;
  if (similar === true && productId !== undefined) return besideOne('similar', productId, tools);
  const ref = shown.find((one) => one.productId === productId)?.ref;
  return ref === undefined
    ? 'nothing'
    : outcomeOf(await tools.lookUp(GET_PRODUCT, { product_ref: ref }), tools);
}

/** The orders of the newest answer, in its order; empty where it told of none. */
export function toldOrders(history: readonly HistoryEntry[]): string[] {
  const last = history.findLast(({ role }) => role !== 'customer');
  return last?.role === 'assistant' ? markedOrderNamesIn(last.text) : [];
}
