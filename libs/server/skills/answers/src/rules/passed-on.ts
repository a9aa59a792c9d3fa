import type { ShopOrder } from '@feelori/edges/shopify';
import { LIST_MY_ORDERS, orderStatus, ordersWith, TRACK_ORDER } from '@feelori/skills/shop';
import { handedOver } from '@feelori/skills/tools';
import { textsIn } from '../texts/texts-in';
import type { ForPerson } from './read-intent';
import type { RulesReply, RulesSetting } from './rules-answer';

/**
 * A person takes over, and is told of which order: the one named, the only one there is, or the only one of which what
 * they say can be. Of several the newest is a guess: the person reads it as what it is, and the customer is told of none.
 */
export async function passedOn(
  text: string,
  { reason, name, missing }: Pick<ForPerson, 'reason' | 'name' | 'missing'>,
  { tools, language }: RulesSetting,
): Promise<RulesReply> {
  const looked =
    name === null
      ? await tools?.lookUp(LIST_MY_ORDERS, {})
      : await tools?.lookUp(TRACK_ORDER, { order_name: name });
  const orders = looked?.found?.orders ?? [];
  const [only, ...others] = ordersWith(text, missing === true ? calledDelivered(orders) : orders);
  const meant = others.length === 0 ? (only?.name ?? name) : null;
  const summary =
    meant !== null
      ? `Order ${meant}`
      : orders[0] === undefined
        ? null
        : `No order named; newest order ${orders[0].name}`;
  const sorry = reason === 'complaint' ? `${textsIn(language).sorry} ` : '';
  return {
    parts: [{ kind: 'text', text: `${sorry}${handedOver(language, meant)}` }],
    handover: { reason, ...(summary === null ? {} : { summary }) },
  };
}

/** Those that the shop says have come, all where there is none. */
function calledDelivered(orders: readonly ShopOrder[]): readonly ShopOrder[] {
  const came = orders.filter((order) => orderStatus(order) === 'delivered');
  return came.length > 0 ? came : orders;
}
