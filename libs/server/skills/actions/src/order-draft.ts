import type { ActionKind } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import type { ActionDraft } from '@feelori/records/actions';
import type { Language } from '@feelori/skills/tools';

/** More are not shown, neither to the customer nor to the people of the shop. */
const MOST_LINES = 50;

/** What is to be done to an order; the key tells it from every other wish, so that asking twice is asking once. Pure. */
export function orderDraft(kind: ActionKind, key: string, order: ShopOrder, language: Language): ActionDraft {
  return {
    key,
    kind,
    orderId: order.id,
    orderName: order.name,
    lines: order.lines.slice(0, MOST_LINES).map(({ title, quantity }) => ({ title, quantity })),
    total: order.total,
    currency: order.currency,
    language,
  };
}
