import type { Fulfillment, ShopOrder } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { formatMoney } from '../format-money';
import { withoutMarks } from '../without-marks';
import type { OrderDelay } from './order-delay';
import { orderStatus, parcelStatus } from './order-status';
import { ORDER_WORDS } from './order-words';
import { parcelsOf } from './parcels-of';
import { shopDayWords } from './shop-day';

const MOST_LINES = 6;
const MOST_PARCELS = 5;
const MOST_LINKS = 3;

/** One order in full, as text: what is in it, where it is, and the carrier's link. */
export function orderText(order: ShopOrder, language: Language): string {
  const words = ORDER_WORDS[language];
  const parcels = parcelsOf(order).slice(-MOST_PARCELS);
  const lines = order.lines.map(({ title, quantity }) => `• ${quantity} × ${withoutMarks(title)}`);
  return [
    `*${headline(order, language)}*`,
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? ['• …'] : []),
    `${words.placed}: ${shopDayWords(order.createdAt, order, language)}`,
    ...parcels.flatMap((parcel, at) =>
      parcelLines(parcel, { order, language, number: parcels.length > 1 ? at + 1 : null }),
    ),
    ...(order.total === null
      ? []
      : [`${words.total}: ${formatMoney(order.total, order.currency, language)}`]),
    ...refundLine(order, language),
    ...trackingLinks([order], language),
  ].join('\n');
}

/** That an order takes longer than it should, and who can help; never that all will be well. */
export function delayText(delay: OrderDelay, language: Language): string {
  const words = ORDER_WORDS[language].delay;
  return delay.why === 'long' ? words.long(delay.days) : words[delay.why];
}

/** Where one order is: its state, its days and the carrier's links, for a person of the shop to write on. */
export function orderNews(order: ShopOrder, language: Language): string {
  const parcels = parcelsOf(order).slice(-MOST_PARCELS);
  return [
    headline(order, language),
    `${ORDER_WORDS[language].placed}: ${shopDayWords(order.createdAt, order, language)}`,
    ...parcels.flatMap((parcel, at) =>
      parcelLines(parcel, { order, language, number: parcels.length > 1 ? at + 1 : null }),
    ),
    ...trackingLinks([order], language),
  ].join('\n');
}

/** Several orders, one line each. */
export function ordersText(orders: readonly ShopOrder[], language: Language): string {
  const lines = orders.map((order) =>
    [
      `• ${headline(order, language)}`,
      shopDayWords(order.createdAt, order, language),
      ...(order.total === null ? [] : [formatMoney(order.total, order.currency, language)]),
    ].join(' · '),
  );
  return [ORDER_WORDS[language].intro, ...lines].join('\n');
}

function headline(order: ShopOrder, language: Language): string {
  const words = ORDER_WORDS[language];
  return words.line(withoutMarks(order.name), words.status[orderStatus(order)]);
}

interface ParcelTelling {
  order: ShopOrder;
  language: Language;
  /** Which of several it is; null for the only one, whose state stands above already. */
  number: number | null;
}

/** When a parcel came or is expected and who brings it; one of several has a line of its own. */
function parcelLines(parcel: Fulfillment, { order, language, number }: ParcelTelling): string[] {
  const words = ORDER_WORDS[language];
  const dated = (label: string, iso: string) => `${label}: ${shopDayWords(iso, order, language)}`;
  const { deliveredAt, estimatedDeliveryAt, tracking } = parcel;
  const day =
    deliveredAt !== null
      ? [dated(words.delivered, deliveredAt)]
      : estimatedDeliveryAt !== null
        ? [dated(words.expected, estimatedDeliveryAt)]
        : [];
  const carrier = tracking?.company ? withoutMarks(tracking.company) : null;
  if (number === null) return [...day, ...(carrier === null ? [] : [`${words.carrier}: ${carrier}`])];
  const status = parcelStatus(parcel);
  const facts = [...(status === null ? [] : [words.status[status]]), ...day, ...(carrier ? [carrier] : [])];
  return [`${words.parcel(number)}: ${facts.join(' · ')}`];
}

function refundLine({ payment }: ShopOrder, language: Language): string[] {
  const words = ORDER_WORDS[language];
  if (payment === 'REFUNDED') return [words.refunded];
  return payment === 'PARTIALLY_REFUNDED' ? [words.partlyRefunded] : [];
}

/**
 * The carriers' links of these orders; a model never sees them, so they are added after it. Among several orders
 * each link says whose it is, among several parcels of one which.
 */
export function trackingLinks(orders: readonly ShopOrder[], language: Language): string[] {
  const { track, parcel: parcelName } = ORDER_WORDS[language];
  const lines = orders.flatMap((order) => {
    const parcels = parcelsOf(order);
    return parcels.flatMap(({ tracking }, at) => {
      if (!tracking?.url) return [];
      const whose = [
        ...(orders.length > 1 ? [order.name] : []),
        ...(parcels.length > 1 ? [parcelName(at + 1)] : []),
      ];
      return [{ label: [...whose, track].join(' · '), url: tracking.url }];
    });
  });
  const distinct = [...new Map(lines.map((line) => [line.url, line])).values()];
  return distinct.slice(0, MOST_LINKS).map(({ label, url }) => `${label}: ${url}`);
}
