import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { orderStatus } from './order-status';
import { ORDER_WORDS } from './order-words';

/** Rows of orders; they come back with the order's name when they are tapped. */
const ORDER_TAP = 'order:';

/** Orders of which one may be meant, each with its state; a tap tells all of it. */
export function orderChoice(orders: readonly ShopOrder[], text: string, language: Language): ReplyContent {
  const words = ORDER_WORDS[language];
  const rows = orders.map((order) => ({
    id: `${ORDER_TAP}${order.name}`,
    title: cutText(order.name, WHATSAPP_LIMITS.rowTitle),
    description: cutText(words.status[orderStatus(order)], WHATSAPP_LIMITS.rowDescription),
  }));
  return { kind: 'list', text, button: words.choose, sections: [{ title: words.orders, rows }] };
}

/** The order's name in the id of a tap; null when the tap is another one. */
export function orderTapped(id: string): string | null {
  const name = id.startsWith(ORDER_TAP) ? id.slice(ORDER_TAP.length) : '';
  return name === '' || name.length > 40 ? null : name;
}
