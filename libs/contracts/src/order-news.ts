import { isOpen, nextOpening } from './is-open';
import type { OpeningSpan } from './opening-hours';
import { type ToldNews, toldNewsFault, type ToldPlace } from './told-news';

/** What customers can be told of their orders without asking, in the order in which it happens. */
export const NEWS_KINDS = [
  'confirmed',
  'payment_failed',
  'shipped',
  'delayed',
  'out_for_delivery',
  'delivered',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** What can stand in a place of the template that tells it. */
export const NEWS_FACTS = [
  'order',
  'first_name',
  'items',
  'total',
  'carrier',
  'tracking_number',
  'tracking_link',
  'delivery_day',
  'shop',
] as const;
export type NewsFact = (typeof NEWS_FACTS)[number];

/** Which fact stands in a place of a template. */
export type NewsPlace = ToldPlace<NewsFact>;
export type NewsOfKind = ToldNews<NewsFact>;

/** From when to when nothing goes out that nobody asked for, as clocks show it; it may go past midnight. */
export interface QuietHours {
  from: string;
  to: string;
}

/** What customers are told of their orders, and when. */
export interface OrderNews {
  kinds: Record<NewsKind, NewsOfKind>;
  /** Whether somebody who never wrote is told by the number on their order. */
  unknownNumbers: boolean;
  quiet: QuietHours | null;
}

const OFF: NewsOfKind = { on: false, template: '', places: [] };

export const NO_ORDER_NEWS: OrderNews = {
  kinds: {
    confirmed: OFF,
    payment_failed: OFF,
    shipped: OFF,
    delayed: OFF,
    out_for_delivery: OFF,
    delivered: OFF,
  },
  unknownNumbers: false,
  quiet: null,
};

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Why this cannot be what customers are told; null when it can. Pure. */
export function orderNewsFault(value: unknown): string | null {
  if (!isRecord(value) || !isRecord(value['kinds'])) {
    return 'must say of each kind of news whether it is told';
  }
  const { kinds, unknownNumbers, quiet } = value;
  if (typeof unknownNumbers !== 'boolean') return 'must say whether unknown numbers are written to';
  if (Object.keys(kinds).length !== NEWS_KINDS.length) return 'must have each kind of news once';
  const fault = NEWS_KINDS.map((kind) => toldNewsFault(kinds[kind], NEWS_FACTS)).find((one) => one !== null);
  return fault ?? (quiet === null ? null : quietFault(quiet));
}

/** Whether customers are told anything at all. Pure. */
export function tellsNews({ kinds }: OrderNews): boolean {
  return NEWS_KINDS.some((kind) => kinds[kind].on);
}

/**
 * When the quiet hours end that a moment lies in, by the clocks of a time zone; null outside of them. Told by what is said of
 * opening hours: nobody is there exactly in the quiet hours. Pure.
 */
export function quietEnds(quiet: QuietHours | null, timeZone: string, at: Date): Date | null {
  if (quiet === null) return null;
  const loud = loudSpans(quiet);
  const hours = { timeZone, week: Array.from({ length: 7 }, () => loud), holidays: [] };
  return isOpen(hours, at) ? null : nextOpening(hours, at);
}

function loudSpans({ from, to }: QuietHours): OpeningSpan[] {
  if (from > to) return [{ from: to, to: from }];
  const spans = [
    { from: '00:00', to: from },
    { from: to, to: '24:00' },
  ];
  return spans.filter((span) => span.from < span.to);
}

function quietFault(value: unknown): string | null {
  const { from, to } = isRecord(value) ? value : {};
  const areTimes = typeof from === 'string' && typeof to === 'string' && TIME.test(from) && TIME.test(to);
  if (!areTimes) return 'must have quiet hours with times as in 21:30';
  return from === to ? 'must have quiet hours that end before they begin again' : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
