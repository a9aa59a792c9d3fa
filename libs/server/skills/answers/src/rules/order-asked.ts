import { type OrdersFound, TRACK_ORDER } from '@feelori/skills/shop';
import type { ToolOutcome } from '@feelori/skills/tools';
import type { TurnTools } from '../loop/turn-tools';
import { orderWithItem } from './order-with-item';
import type { OrderIntent } from './read-intent';

/** Looks up the order that is asked after: by its name, by a thing that is in it, else the one that may be meant. */
export async function orderAsked(
  { name, item = [] }: OrderIntent,
  tools: TurnTools,
): Promise<ToolOutcome<OrdersFound>> {
  const having = name === null && item.length > 0 ? await orderWithItem(item, tools) : null;
  return tools.lookUp(TRACK_ORDER, { order_name: name ?? having });
}
