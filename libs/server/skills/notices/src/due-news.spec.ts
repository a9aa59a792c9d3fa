import { NEWS_KINDS, NO_ORDER_NEWS, type OrderNews } from '@feelori/contracts';
import type { ShopOrderNews } from '@feelori/edges/shopify';
import type { Notice } from '@feelori/records/notices';
import { dueNews } from './due-news';
import { AT, newsOrder, newsParcel } from './testing/news-order';

const NOW = new Date('2026-11-28T11:00:00Z');
const kindsOn = (...on: readonly string[]): OrderNews['kinds'] =>
  Object.fromEntries(
    NEWS_KINDS.map((kind) => [kind, { ...NO_ORDER_NEWS.kinds[kind], on: on.includes(kind) }]),
  ) as OrderNews['kinds'];
const ALL = kindsOn(...NEWS_KINDS);
const told = (...keys: string[]): Notice[] =>
  keys.map((key) => ({ key, kind: 'confirmed', at: NOW, untold: null }));

function due(order: Partial<ShopOrderNews>, keys: string[] = [], now = NOW, firstAt = NOW) {
  const { tell, old } = dueNews(newsOrder(order), { notices: told(...keys), firstAt }, ALL, now);
  return { tell: tell.map(({ key }) => key), old: old.map(({ key }) => key) };
}
const parcels = (...all: ReturnType<typeof newsParcel>[]): Partial<ShopOrderNews> => ({ parcels: all });

describe('dueNews', () => {
  it.each<[string, Partial<ShopOrderNews>, string[]]>([
    ['a new order', {}, ['confirmed']],
    ['one that is paid on delivery', { payment: 'PENDING' }, ['confirmed']],
    ['one whose payment failed', { payment: 'PENDING', paymentFailedAt: AT }, ['payment_failed']],
    ['one that was paid at the second try', { payment: 'PAID', paymentFailedAt: AT }, ['confirmed']],
    ['a cancelled one', { cancelled: true, ...parcels(newsParcel('DELIVERED')) }, []],
    ['one bought in the shop', { inStore: true }, []],
    ['a label', parcels(newsParcel('LABEL_PRINTED')), []],
    ['a label that was taken back', parcels(newsParcel('LABEL_VOIDED')), ['confirmed']],
    ['a parcel', parcels(newsParcel('FULFILLED')), ['shipped-9']],
    ['one on its way', parcels(newsParcel('IN_TRANSIT')), ['shipped-9']],
    ['a file to download', parcels(newsParcel('FULFILLED', { isSent: false })), []],
    ['one that is late', parcels(newsParcel('DELAYED')), ['delayed-9']],
    ['one out for delivery', parcels(newsParcel('OUT_FOR_DELIVERY')), ['out_for_delivery-9']],
    ['one that arrived', parcels(newsParcel('DELIVERED')), ['delivered-9']],
    ['a failed delivery', parcels(newsParcel('NOT_DELIVERED')), []],
    ['a status of another year', parcels(newsParcel('TELEPORTED')), []],
    [
      'two parcels',
      parcels(newsParcel('DELIVERED'), newsParcel('IN_TRANSIT', { id: '10' })),
      ['delivered-9', 'shipped-10'],
    ],
  ])('of %s', (_, order, keys) => expect(due(order)).toEqual({ tell: keys, old: [] }));

  it.each<[string, string[], string[]]>([
    ['IN_TRANSIT', ['shipped-9'], []],
    ['IN_TRANSIT', ['delivered-9'], []],
    ['IN_TRANSIT', ['delayed-9'], []],
    ['IN_TRANSIT', ['shipped-8'], ['shipped-9']],
    ['DELAYED', ['delivered-9'], []],
    ['DELAYED', ['out_for_delivery-9'], ['delayed-9']],
    ['OUT_FOR_DELIVERY', ['delivered-9'], []],
    ['OUT_FOR_DELIVERY', ['delayed-9', 'shipped-9'], ['out_for_delivery-9']],
    ['DELIVERED', ['shipped-9', 'out_for_delivery-9'], ['delivered-9']],
    ['DELIVERED', ['delivered-9'], []],
  ])('of a parcel that is %s after %j: %j', (status, keys, news) => {
    expect(due(parcels(newsParcel(status)), keys).tell).toEqual(news);
  });

  it('has nothing of what was told, however often it is asked', () => {
    expect(due({}, ['confirmed'])).toEqual({ tell: [], old: [] });
  });

  it('calls old what happened long ago', () => {
    const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
    expect(due(parcels(newsParcel('DELIVERED')), [], days(3)).old).toEqual(['delivered-9']);
    expect(due(parcels(newsParcel('OUT_FOR_DELIVERY')), [], days(1)).old).toEqual(['out_for_delivery-9']);
    const late = newsParcel('IN_TRANSIT', { inTransitAt: days(3).toISOString() });
    expect(due(parcels(late), [], days(3)).tell).toEqual(['shipped-9']);
    expect(due({}, [], days(2)).old).toEqual(['confirmed']);
  });

  it('confirms no order that was changed a day after it was placed', () => {
    expect(due({ createdAt: '2026-11-28T01:00:00Z' })).toEqual({ tell: [], old: [] });
  });

  it('has only the kinds that are on, and few at once', () => {
    const order = newsOrder(parcels(newsParcel('DELIVERED')));
    const known = { notices: [], firstAt: NOW };
    expect(dueNews(order, known, kindsOn('shipped'), NOW).tell).toEqual([]);
    const many = parcels(...Array.from({ length: 8 }, (_, n) => newsParcel('DELIVERED', { id: `${n}` })));
    expect(due(many).tell).toHaveLength(3);
  });
});
