import type { ReplyContent } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import {
  type Language,
  type Subject,
  type Telling,
  type ToolOutcome,
  withPersonButton,
} from '@feelori/skills/tools';
import { ordersText, orderText, trackingLinks } from './order-text';
import { orderView } from './order-view';
import { ORDER_WORDS } from './order-words';
import type { MissingReason, OwnOrdersAnswer } from './own-orders';

/** The sender's own orders: one in full, several a line each, the carriers' links in any case. */
export const ORDERS: Subject<OwnOrdersAnswer> = {
  name: 'orders',
  place: 2,
  evidence: ({ orders }) => ({
    amounts: orders.map(({ total }) => Number(total)),
    orders: orders.map(({ name }) => name.replace(/^#/, '').toUpperCase()),
    orderFacts: orders.length > 0,
  }),
  render(all, { lead, language }: Telling): ReplyContent[] {
    const orders = distinct(all.flatMap((one): readonly ShopOrder[] => one.orders));
    const [only, ...more] = orders;
    if (only === undefined) {
      return missing(all.findLast((one) => one.missing !== null)?.missing, lead, language);
    }
    if (lead !== null) return [text([lead, ...trackingLinks(orders, language)].join('\n'))];
    return [text(more.length === 0 ? orderText(only, language) : ordersText(orders, language))];
  },
};

/** What a tool that looked for orders gives back. */
export function ordersOutcome(answer: OwnOrdersAnswer): ToolOutcome<OwnOrdersAnswer> {
  const { orders, missing: reason } = answer;
  const output = reason === null ? { orders: orders.map(orderView) } : { orders: [], reason };
  return { ok: true, output, found: answer };
}

/** A model may ask for a number that would not help; only "not found" may be said in words of its own. */
function missing(
  reason: MissingReason | null | undefined,
  lead: string | null,
  language: Language,
): ReplyContent[] {
  if (!reason || (lead !== null && reason === 'not_found')) return [];
  return [withPersonButton(missingWords(reason, language), language)];
}

function missingWords(reason: MissingReason, language: Language): string {
  const words = ORDER_WORDS[language];
  switch (reason) {
    case 'not_found':
      return words.notFound;
    case 'no_number':
      return words.noNumber;
    case 'too_many':
      return words.tooMany;
  }
}

function distinct(orders: readonly ShopOrder[]): ShopOrder[] {
  return [...new Map(orders.map((order) => [order.name, order])).values()];
}

function text(body: string): ReplyContent {
  return { kind: 'text', text: body };
}
