import type { OrderChange, ShopOrder } from '@feelori/edges/shopify';
import type { Action } from '@feelori/records/actions';

/** What is to be asked of Shopify, with all that is read before; or why nothing is. */
export type Prepared = { ask: () => Promise<OrderChange> } | 'done' | 'overtaken';

/** How one kind of action is done at Shopify. Methods throw what the edge throws. */
export interface ActionWork {
  /** Looks at the order as it is now, once more: what was approved may have been overtaken. */
  prepare(action: Action, order: ShopOrder, signal: AbortSignal): Promise<Prepared>;
  /** Whether Shopify shows it done, by whomever. */
  isDone(action: Action, order: ShopOrder, signal: AbortSignal): Promise<boolean>;
}

/** For the shop's people, in the order's own history; the key tells it from all others. */
export function noteOf({ key, decidedBy }: Action): string {
  const who = decidedBy === null ? 'allowed by a rule of the shop' : 'approved by a person of the shop';
  return `Wished by the customer on WhatsApp (${key}), ${who}.`;
}
