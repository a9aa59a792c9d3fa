import type { ShopOrder } from '@feelori/edges/shopify';
import type { ActionDraft } from '@feelori/records/actions';
import type { Language } from '@feelori/skills/tools';
import { orderDraft } from '../order-draft';

/** The cancellation of an order. One for each order: asking twice is asking once. Pure. */
export function cancelDraft(order: ShopOrder, language: Language): ActionDraft {
  return orderDraft('cancel', `cancel-${order.id}`, order, language);
}
