import { type NewsKind, type OrderNews } from '@feelori/contracts';
import type { NewsParcel, ShopOrderNews } from '@feelori/edges/shopify';
import type { Notice, OrderNotices } from '@feelori/records/notices';
import { type OrderStatusWord, parcelStatus } from '@feelori/skills/shop';

/** Something that happened to an order. */
export interface NewsItem {
  key: string;
  kind: NewsKind;
  /** The parcel it is about; null where it is about the order. */
  parcel: NewsParcel | null;
  at: Date;
}

/** What is to be told now, and what was never told and is too old by now. */
export interface DueNews {
  tell: NewsItem[];
  old: NewsItem[];
}

type Known = Pick<OrderNotices, 'notices' | 'firstAt'>;

const HOUR_MS = 60 * 60 * 1_000;
/** What happened longer ago is no news any more. */
const OLDEST_HOURS: Readonly<Record<NewsKind, number>> = {
  confirmed: 24,
  payment_failed: 48,
  shipped: 48,
  delayed: 48,
  out_for_delivery: 12,
  delivered: 48,
};
/** Shopify tries a webhook for four hours: who hears of an order later than this hears of a change of an old one. */
const NEW_ORDER_MS = 6 * HOUR_MS;
/** Nobody wants to read more at once. */
const MOST_AT_ONCE = 3;

const PARCEL_NEWS: Readonly<Partial<Record<OrderStatusWord, NewsKind>>> = {
  shipped: 'shipped',
  in_transit: 'shipped',
  delayed: 'delayed',
  out_for_delivery: 'out_for_delivery',
  delivered: 'delivered',
};
/** After these, that kind is old. */
const OVERTAKEN_BY: Readonly<
  Record<'shipped' | 'delayed' | 'out_for_delivery' | 'delivered', readonly NewsKind[]>
> = {
  shipped: ['delayed', 'out_for_delivery', 'delivered'],
  delayed: ['delivered'],
  out_for_delivery: ['delivered'],
  delivered: [],
};
const UNPAID: ReadonlySet<string | null> = new Set([
  'AUTHORIZED',
  'EXPIRED',
  'PARTIALLY_PAID',
  'PENDING',
  null,
]);
const TAKEN_BACK: ReadonlySet<string | null> = new Set(['CANCELED', 'LABEL_VOIDED']);

/**
 * What the customer is to be told of an order as it is now. Each parcel has the news of how it is, never of how it was; so
 * whatever order the webhooks came in, nothing older is told after something newer. Pure.
 */
export function dueNews(order: ShopOrderNews, known: Known, kinds: OrderNews['kinds'], now: Date): DueNews {
  if (order.cancelled || order.inStore) return { tell: [], old: [] };
  const parcels = order.parcels.filter(({ status }) => !TAKEN_BACK.has(status));
  const items = [
    ...orderItems(order, known, parcels),
    ...parcels.flatMap((parcel) => parcelItem(parcel, known)),
  ];
  const fresh = items.filter(({ key, kind }) => kinds[kind].on && !wasDecided(known.notices, key));
  const isOld = ({ kind, at }: NewsItem): boolean =>
    now.getTime() - at.getTime() > OLDEST_HOURS[kind] * HOUR_MS;
  return { tell: fresh.filter((item) => !isOld(item)).slice(0, MOST_AT_ONCE), old: fresh.filter(isOld) };
}

/** What concerns the order before anything of it is sent. */
function orderItems(order: ShopOrderNews, { firstAt }: Known, parcels: readonly NewsParcel[]): NewsItem[] {
  if (parcels.length > 0) return [];
  const { createdAt, payment, paymentFailedAt } = order;
  const of = (kind: NewsKind, at: string): NewsItem[] => [
    { key: kind, kind, parcel: null, at: new Date(at) },
  ];
  if (paymentFailedAt !== null && UNPAID.has(payment)) return of('payment_failed', paymentFailedAt);
  return firstAt.getTime() - Date.parse(createdAt) > NEW_ORDER_MS ? [] : of('confirmed', createdAt);
}

function parcelItem(parcel: NewsParcel, { notices }: Known): NewsItem[] {
  const status = parcelStatus(parcel);
  const kind = status === null ? undefined : PARCEL_NEWS[status];
  if (kind === undefined || !parcel.isSent || !isParcelKind(kind)) return [];
  if (OVERTAKEN_BY[kind].some((newer) => wasDecided(notices, keyOf(newer, parcel)))) return [];
  return [{ key: keyOf(kind, parcel), kind, parcel, at: new Date(timeOf(kind, parcel)) }];
}

function timeOf(kind: NewsKind, { createdAt, inTransitAt, deliveredAt, updatedAt }: NewsParcel): string {
  if (kind === 'shipped') return inTransitAt ?? createdAt;
  return kind === 'delivered' ? (deliveredAt ?? updatedAt) : updatedAt;
}

function isParcelKind(kind: NewsKind): kind is keyof typeof OVERTAKEN_BY {
  return Object.hasOwn(OVERTAKEN_BY, kind);
}

function keyOf(kind: NewsKind, { id }: NewsParcel): string {
  return `${kind}-${id}`;
}

function wasDecided(notices: readonly Notice[], key: string): boolean {
  return notices.some((notice) => notice.key === key);
}
