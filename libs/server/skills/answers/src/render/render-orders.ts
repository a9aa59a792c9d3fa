import type { ShopOrder } from '@feelori/edges/shopify';
import { orderStatus } from '@feelori/skills/shop';
import type { Language } from '../language/language';
import type { Texts } from '../texts/texts';
import { formatMoney } from './format-money';

const MOST_LINES = 6;
const MOST_LINKS = 3;

/** One order in full, as text: what is in it, where it is, and the carrier's link. */
export function orderText(order: ShopOrder, texts: Texts, language: Language): string {
  const parcel = order.fulfillments.at(-1);
  const dated = (label: string, iso: string | null | undefined) =>
    iso ? [`${label}: ${formatDay(iso, language)}`] : [];
  return [
    `*${texts.order.line(order.name, texts.status[orderStatus(order)])}*`,
    ...order.lines.slice(0, MOST_LINES).map(({ title, quantity }) => `• ${quantity} × ${title}`),
    ...(order.lines.length > MOST_LINES ? ['• …'] : []),
    ...dated(texts.order.placed, order.createdAt),
    ...(parcel?.deliveredAt
      ? dated(texts.order.delivered, parcel.deliveredAt)
      : dated(texts.order.expected, parcel?.estimatedDeliveryAt)),
    `${texts.order.total}: ${formatMoney(order.total, order.currency, language)}`,
    ...(parcel?.tracking?.company ? [`${texts.order.carrier}: ${parcel.tracking.company}`] : []),
    ...trackingLinks([order], texts),
  ].join('\n');
}

/** Several orders, one line each. */
export function ordersText(orders: readonly ShopOrder[], texts: Texts, language: Language): string {
  const lines = orders.map(
    (order) =>
      `• ${texts.order.line(order.name, texts.status[orderStatus(order)])} · ${formatDay(order.createdAt, language)} · ${formatMoney(order.total, order.currency, language)}`,
  );
  return [texts.ordersIntro, ...lines].join('\n');
}

/**
 * The carriers' links of these orders; a model never sees them, so they are added after it. Among several orders
 * each link says whose it is.
 */
export function trackingLinks(orders: readonly ShopOrder[], texts: Texts): string[] {
  const label = ({ name }: ShopOrder) =>
    orders.length > 1 ? `${name} · ${texts.order.track}` : texts.order.track;
  const lines = orders.flatMap((order) =>
    order.fulfillments.flatMap(({ tracking }) => (tracking?.url ? `${label(order)}: ${tracking.url}` : [])),
  );
  return [...new Set(lines)].slice(0, MOST_LINKS);
}

/** A day in the customer's language, digits 0 to 9; read in UTC. */
function formatDay(iso: string, language: Language): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso.slice(0, 10);
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  });
  return format.format(at);
}
