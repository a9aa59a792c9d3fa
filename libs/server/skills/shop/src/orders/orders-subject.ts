import { type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import {
  type Language,
  type Subject,
  type Telling,
  type ToolOutcome,
  withPersonButton,
} from '@feelori/skills/tools';
import { orderChoice } from './order-choice';
import { orderDelay } from './order-delay';
import { delayText, ordersText, orderText, trackingLinks } from './order-text';
import { orderView } from './order-view';
import { ORDER_WORDS } from './order-words';
import { orderStatus, type OrderStatusWord, parcelStatus } from './order-status';
import type { OwnOrdersAnswer } from './own-orders';
import { parcelsOf } from './parcels-of';
import { shopDay } from './shop-day';

/** Own orders, and the moment they were looked at. */
export type OrdersFound = OwnOrdersAnswer & { at: Date };

/** The sender's own orders: one in full, several a line each, the carriers' links in any case. */
export const ORDERS: Subject<OrdersFound> = {
  name: 'orders',
  place: 2,
  evidence: ({ orders }, now) => ({
    amounts: orders.flatMap(({ total }) => (total === null ? [] : [Number(total)])),
    orders: orders.map(({ name }) => name.replace(/^#/, '').toUpperCase()),
    orderFacts: orders.length > 0,
    counts: [orders.length, ...orders.map(({ lines }) => lines.length)],
    states: orders.flatMap(statesOf),
    dates: orders.flatMap(datesOf),
    today: orders[0] === undefined ? null : shopDay(now.toISOString(), orders[0]),
    currencies: orders.map(({ currency }) => currency),
  }),
  render(all, { lead, language }: Telling): ReplyContent[] {
    const orders = distinct(all.flatMap((one): readonly ShopOrder[] => one.orders));
    const [only, ...more] = orders;
    if (only === undefined) {
      const none = all.findLast((one) => one.missing !== null);
      return none?.missing ? missing(none, language) : [];
    }
    const several = all.some((one) => one.missing === null && one.several === true);
    if (several && more.length > 0) {
      return [orderChoice(orders, lead ?? ordersText(orders, language), language)];
    }
    const at = all.findLast((one) => one.missing === null)?.at ?? new Date(0);
    if (lead !== null) {
      const told = [lead, ...trackingLinks(orders, language)].join('\n');
      return [worries(orders, at) ? offered(told, language) : text(told)];
    }
    if (more.length > 0) return [text(ordersText(orders, language))];
    const delay = orderDelay(only, at);
    if (delay === null) return [text(orderText(only, language))];
    return [offered(`${orderText(only, language)}\n\n${delayText(delay, language)}`, language)];
  },
};

/** Where the order and each of its parcels is, and whether its money went back. */
function statesOf(order: ShopOrder): OrderStatusWord[] {
  const parcels = parcelsOf(order).flatMap((parcel) => parcelStatus(parcel) ?? []);
  const refunded = order.payment === 'REFUNDED' || order.payment === 'PARTIALLY_REFUNDED';
  return [orderStatus(order), ...parcels, ...(refunded ? (['refunded'] as const) : [])];
}

/** The days that may be told, as the shop's calendar has them. */
function datesOf(order: ShopOrder): string[] {
  const parcels = parcelsOf(order).flatMap(({ estimatedDeliveryAt, deliveredAt }) => [
    estimatedDeliveryAt,
    deliveredAt,
  ]);
  return [order.createdAt, ...parcels].flatMap((at) => (at === null ? [] : [shopDay(at, order)]));
}

/** What a tool that looked for orders gives back; whoever may be nobody's customer is passed to a person. */
export function ordersOutcome(answer: OwnOrdersAnswer, at: Date): ToolOutcome<OrdersFound> {
  const found = { ...answer, at };
  if (answer.missing === null) {
    return { ok: true, output: { orders: answer.orders.map((order) => orderView(order, at)) }, found };
  }
  const { missing: reason, name } = answer;
  const outcome = { ok: true, output: { orders: [], reason }, found };
  if (reason !== 'too_many_proofs') return outcome;
  return { ...outcome, handover: { reason: 'order_not_proven', summary: `Could not prove order ${name}` } };
}

/** Said in our own words alone: they ask for what a model may not, and tell nobody whether there is such an order. */
function missing(
  { missing: reason, name }: Extract<OwnOrdersAnswer, { orders: [] }>,
  language: Language,
): ReplyContent[] {
  const words = ORDER_WORDS[language];
  const named = (sentence: string) => (name === null ? sentence : `${name}: ${sentence}`);
  switch (reason) {
    case 'not_found':
      return [withPersonButton(`${named(words.notFound)} ${words.askForProof}`, language)];
    case 'no_number':
      return [withPersonButton(`${named(words.noNumber)} ${words.askForProof}`, language)];
    case 'not_proven':
      return [withPersonButton(`${named(words.notProven)} ${words.askForProof}`, language)];
    case 'too_many':
      return [withPersonButton(words.tooMany, language)];
    case 'too_many_proofs':
      return [text(words.tooManyProofs)];
    case null:
      return [];
  }
}

function distinct(orders: readonly ShopOrder[]): ShopOrder[] {
  return [...new Map(orders.map((order) => [order.name, order])).values()];
}

/** Among several, one that was merely placed long ago may have come without anybody saying so. */
function worries(orders: readonly ShopOrder[], at: Date): boolean {
  const delays = orders.flatMap((order) => orderDelay(order, at) ?? []);
  return delays.some(({ why }) => why !== 'long' || orders.length === 1);
}

/** With the offer of a person, where WhatsApp takes a text of that length with a button. */
function offered(body: string, language: Language): ReplyContent {
  return body.length > WHATSAPP_LIMITS.interactiveBody ? text(body) : withPersonButton(body, language);
}

function text(body: string): ReplyContent {
  return { kind: 'text', text: body };
}
