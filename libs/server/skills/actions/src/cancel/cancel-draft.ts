import type { ShopOrder } from '@feelori/edges/shopify';
import type { ActionDraft } from '@feelori/records/actions';
import type { Language } from '@feelori/skills/tools';

/** More are not shown, neither to the customer nor to the people of the shop. */
const MOST_LINES = 50;

/** The cancellation of an order. One for each order: asking twice is asking once. Pure. */
export function cancelDraft(order: ShopOrder, language: Language): ActionDraft {
  return {
    key: `cancel-${order.id}`,
    kind: 'cancel',
    orderId: order.id,
    orderName: order.name,
    lines: order.lines.slice(0, MOST_LINES).map(({ title, quantity }) => ({ title, quantity })),
    total: order.total,
    currency: order.currency,
    language,
  };
}
