import type { ShopOrder } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { formatMoney } from '../format-money';
import { orderStatus } from './order-status';
import { ORDER_WORDS } from './order-words';

const MOST_LINES = 6;
const MOST_LINKS = 3;

/** One order in full, as text: what is in it, where it is, and the carrier's link. */
export function orderText(order: ShopOrder, language: Language): string {
  const words = ORDER_WORDS[language];
  const parcel = order.fulfillments.at(-1);
  const dated = (label: string, iso: string | null | undefined) =>
    iso ? [`${label}: ${formatDay(iso, language)}`] : [];
  return [
    `*${headline(order, language)}*`,
    ...order.lines.slice(0, MOST_LINES).map(({ title, quantity }) => `• ${quantity} × ${title}`),
    ...(order.lines.length > MOST_LINES ? ['• …'] : []),
    ...dated(words.placed, order.createdAt),
    ...(parcel?.deliveredAt
      ? dated(words.delivered, parcel.deliveredAt)
      : dated(words.expected, parcel?.estimatedDeliveryAt)),
    `${words.total}: ${formatMoney(order.total, order.currency, language)}`,
    ...(parcel?.tracking?.company ? [`${words.carrier}: ${parcel.tracking.company}`] : []),
    ...trackingLinks([order], language),
  ].join('\n');
}

/** Several orders, one line each. */
export function ordersText(orders: readonly ShopOrder[], language: Language): string {
  const lines = orders.map((order) =>
    [
      `• ${headline(order, language)}`,
      formatDay(order.createdAt, language),
      formatMoney(order.total, order.currency, language),
    ].join(' · '),
  );
  return [ORDER_WORDS[language].intro, ...lines].join('\n');
}

function headline(order: ShopOrder, language: Language): string {
  const words = ORDER_WORDS[language];
  return words.line(order.name, words.status[orderStatus(order)]);
}

/**
 * The carriers' links of these orders; a model never sees them, so they are added after it. Among several orders
 * each link says whose it is.
 */
export function trackingLinks(orders: readonly ShopOrder[], language: Language): string[] {
  const { track } = ORDER_WORDS[language];
  const label = ({ name }: ShopOrder) => (orders.length > 1 ? `${name} · ${track}` : track);
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
