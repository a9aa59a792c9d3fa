import {
  CHANGE_ADDRESS,
  REQUEST_CANCELLATION,
  REQUEST_EXCHANGE,
  REQUEST_RETURN,
} from '@feelori/skills/actions';
import { REORDER } from '@feelori/skills/shop';
import type { TurnTools } from '../loop/turn-tools';
import type { ForPerson } from './read-intent';

/** Calls the tool that prepares what a customer wishes for the shop's people; what is missing it reads from their words. */
export function prepareAction(
  action: NonNullable<ForPerson['action']>,
  order_name: string | null,
  tools: TurnTools,
): Promise<{ ok: boolean }> {
  switch (action) {
    case 'cancel':
      return tools.lookUp(REQUEST_CANCELLATION, { order_name });
    case 'address':
      return tools.lookUp(CHANGE_ADDRESS, { order_name });
    case 'return':
      return tools.lookUp(REQUEST_RETURN, { order_name, item: null, reason: null });
    case 'exchange':
      return tools.lookUp(REQUEST_EXCHANGE, { order_name, item: null, instead: null });
    case 'reorder':
      return tools.lookUp(REORDER, { order_name });
  }
}
