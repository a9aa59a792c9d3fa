import { orderStatus } from '@feelori/skills/shop';
import type { BuyIntent } from './buy-intent';
import type { QuoteIntent } from './intent-with-quote';
import { orderAsked } from './order-asked';
import { passedOn } from './passed-on';
import type { RulesReply, RulesSetting } from './rules-answer';

/**
 * Whoever writes that an order has not come is not told that it has: where the shop calls it delivered, a person looks
 * into it. Null for every other state, and where nothing is missed.
 */
export async function deliveredAfterAll(
  text: string,
  intent: Exclude<QuoteIntent, BuyIntent>,
  setting: RulesSetting,
): Promise<RulesReply | null> {
  if (intent.kind !== 'order' || intent.missing !== true) return null;
  const { tools } = setting;
  const [order, ...more] = tools === null ? [] : ((await orderAsked(intent, tools)).found?.orders ?? []);
  if (order === undefined || more.length > 0) return null;
  const came = ['delivered', 'picked_up'].includes(orderStatus(order));
  return came ? passedOn(text, { reason: 'complaint', name: order.name }, setting) : null;
}
