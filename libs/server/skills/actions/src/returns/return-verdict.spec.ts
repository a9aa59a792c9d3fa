import type { Fulfillment } from '@feelori/edges/shopify';
import { anOrder } from '../testing/an-order';
import { returnVerdict } from './return-verdict';

const nowMs = Date.parse('2026-11-28T12:00:00Z');
const parcel = (deliveredAt: string | null): Fulfillment => ({
  status: deliveredAt === null ? 'IN_TRANSIT' : 'DELIVERED',
  estimatedDeliveryAt: null,
  deliveredAt,
  tracking: null,
});
const sent = (deliveredAt: string | null, createdAt = '2026-10-01T10:00:00Z') =>
  anOrder({ createdAt, fulfillment: 'FULFILLED', fulfillments: [parcel(deliveredAt)] });

it.each([
  ['arrived this week', sent('2026-11-25T10:00:00Z'), 30, 'may'],
  ['arrived on the last day', sent('2026-10-29T12:00:00Z'), 30, 'may'],
  ['arrived too long ago', sent('2026-10-20T10:00:00Z'), 30, 'late'],
  ['may arrive, ordered of late', sent(null, '2026-11-20T10:00:00Z'), 30, 'may'],
  ['may have arrived, ordered long ago', sent(null), 30, 'late'],
  ['not sent yet', anOrder(), 30, 'not_sent'],
  ['cancelled', anOrder({ cancelled: true }), 30, null],
  ['in a shop that takes nothing back by itself', sent('2026-11-25T10:00:00Z'), 0, null],
])('%s', (_, order, days, verdict) => expect(returnVerdict(order, { days, nowMs })).toBe(verdict));
