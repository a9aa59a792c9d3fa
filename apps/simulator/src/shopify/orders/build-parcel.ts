import type { Parcel } from './order';

const FIRST_FULFILLMENT_ID = 4_400_000_000_001;
const DAY_MS = 86_400_000;
const NOT_YET_MOVING = new Set([
  'LABEL_PRINTED',
  'LABEL_PURCHASED',
  'SUBMITTED',
  'CONFIRMED',
  'LABEL_VOIDED',
  'CANCELED',
]);
const CARRIERS = [
  { company: 'UPS', prefix: '1Z999AA1', url: 'https://www.ups.com/track?tracknum=' },
  { company: 'DHL Express', prefix: 'JD01460', url: 'https://www.dhl.com/track?AWB=' },
  { company: 'USPS', prefix: '94001118', url: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=' },
];

/** The parcel of an order in the given display status; delivery dates fit that status. */
export function buildParcel(displayStatus: string, index: number, orderedAt: number, now: number): Parcel {
  const createdAt = Math.min(now, orderedAt + DAY_MS);
  const moving = !NOT_YET_MOVING.has(displayStatus);
  const delivered = displayStatus === 'DELIVERED' || displayStatus === 'PICKED_UP';
  return {
    id: FIRST_FULFILLMENT_ID + index,
    displayStatus,
    createdAt,
    estimatedDeliveryAt:
      displayStatus === 'CANCELED' ? null : Math.max(orderedAt + 5 * DAY_MS, delivered ? 0 : now + DAY_MS),
    inTransitAt: moving ? Math.min(now, createdAt + DAY_MS / 4) : null,
    deliveredAt: delivered ? Math.min(now, orderedAt + 4 * DAY_MS) : null,
    tracking: trackingOf(index),
  };
}

/** A tracking number and link for the n-th order of the demo shop. */
export function trackingOf(index: number): NonNullable<Parcel['tracking']> {
  const carrier = CARRIERS[index % CARRIERS.length] ?? CARRIERS[0];
  if (!carrier) throw new Error('no carriers');
  const number = `${carrier.prefix}${String(10_000_000 + index * 7919)}`;
  return { company: carrier.company, number, url: `${carrier.url}${number}` };
}
