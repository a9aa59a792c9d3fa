import type { FinancialStatus, FulfillmentStatus, ReturnStatus } from './order';

/** Guest checkouts: no customer record, the phone only on the shipping address, often typed nationally. */
export const GUESTS = {
  'guest:sam': {
    name: 'Sam Okafor',
    phone: '(650) 555-0107',
    city: 'Palo Alto',
    country: 'US',
    zip: '94301',
    email: 'sam.guest@example.com',
  },
  'guest:emma': {
    name: 'E. Clark',
    phone: '07700 900102',
    city: 'Leeds',
    country: 'GB',
    zip: 'LS1 4DY',
    email: 'emma.guest@example.com',
  },
  'guest:priya': {
    name: 'Priya S',
    phone: '098765 00105',
    city: 'Pune',
    country: 'IN',
    zip: '411001',
    email: 'priya.guest@example.com',
  },
  'guest:maya': {
    name: 'Maya Lindqvist',
    phone: '+16505550108',
    city: 'Menlo Park',
    country: 'US',
    zip: '94025',
    email: 'maya.guest@example.com',
  },
  'guest:other': {
    name: 'Jordan Lee',
    phone: '(415) 555-0190',
    city: 'San Francisco',
    country: 'US',
    zip: '94103',
    email: 'jordan@example.com',
  },
  'guest:none': {
    name: 'No Phone',
    phone: null,
    city: 'Austin',
    country: 'US',
    zip: '78701-1234',
    email: 'nophone@example.com',
  },
} as const;

/** Index of a demo customer in the simulated world, a shop customer without WhatsApp ("s1"), or a guest. */
export type Buyer =
  'ann' | 'emma' | 'lucia' | 'joao' | 'priya' | 'omar' | 'sam' | 's1' | 's2' | 's3' | keyof typeof GUESTS;

/**
 * One order: buyer, age in days, handles ("handle*2" = two pieces), money, fulfilment, the parcel's display
 * status (null = nothing shipped), and what happened after.
 */
export interface OrderRow {
  buyer: Buyer;
  days: number;
  items: string;
  money: FinancialStatus;
  fulfilment: FulfillmentStatus;
  parcel: string | null;
  returns?: ReturnStatus;
  cancelled?: 'CUSTOMER' | 'INVENTORY' | 'FRAUD' | 'DECLINED';
}

const row = (
  buyer: Buyer,
  days: number,
  items: string,
  money: FinancialStatus,
  fulfilment: FulfillmentStatus,
  parcel: string | null = null,
  more: Pick<OrderRow, 'returns' | 'cancelled'> = {},
): OrderRow => ({ buyer, days, items, money, fulfilment, parcel, ...more });

/** Every order, in the order of their numbers: the first is #1001. The oldest lie outside the 60 days. */
export const ORDER_ROWS: readonly OrderRow[] = [
  row('ann', 3, 'azure-wrap-dress', 'PAID', 'FULFILLED', 'IN_TRANSIT'),
  row('ann', 21, 'court-sneakers,everyday-cotton-tee*2', 'PAID', 'FULFILLED', 'DELIVERED'),
  row('ann', 1, 'silk-twill-scarf', 'PAID', 'UNFULFILLED'),
  row('emma', 2, 'rain-boots', 'PAID', 'FULFILLED', 'OUT_FOR_DELIVERY'),
  row('emma', 6, 'wool-wrap-coat', 'PAID', 'FULFILLED', 'DELAYED'),
  row('emma', 45, 'linen-blazer', 'PARTIALLY_REFUNDED', 'FULFILLED', 'DELIVERED', { returns: 'RETURNED' }),
  row('lucia', 4, 'block-heel-sandals', 'PAID', 'FULFILLED', 'IN_TRANSIT'),
  row('lucia', 12, 'poppy-midi-dress,satin-clutch', 'PAID', 'PARTIALLY_FULFILLED', 'IN_TRANSIT'),
  row('joao', 1, 'canvas-plimsolls', 'PENDING', 'UNFULFILLED'),
  row('joao', 9, 'retro-runners', 'PAID', 'FULFILLED', 'READY_FOR_PICKUP'),
  row('priya', 2, 'festive-dupatta,jhumka-drop-earrings', 'PAID', 'IN_PROGRESS'),
  row('priya', 15, 'marigold-festive-dress', 'PAID', 'FULFILLED', 'ATTEMPTED_DELIVERY'),
  row('omar', 5, 'oxford-button-down-shirt*2', 'PAID', 'FULFILLED', 'CARRIER_PICKED_UP'),
  row('omar', 30, 'weekender-holdall', 'REFUNDED', 'RESTOCKED', null, { cancelled: 'CUSTOMER' }),
  row('sam', 18, 'chelsea-boots', 'PAID', 'FULFILLED', 'DELIVERED', { returns: 'RETURN_REQUESTED' }),
  row('sam', 25, 'tailored-wool-trousers', 'PAID', 'FULFILLED', 'DELIVERED', { returns: 'IN_PROGRESS' }),
  row('sam', 40, 'cable-knit-jumper', 'REFUNDED', 'FULFILLED', 'DELIVERED', {
    returns: 'INSPECTION_COMPLETE',
  }),
  row('sam', 33, 'slim-black-jeans', 'PAID', 'FULFILLED', 'DELIVERED', { returns: 'RETURN_FAILED' }),
  row('guest:sam', 7, 'leather-loafers', 'PAID', 'FULFILLED', 'IN_TRANSIT'),
  row('guest:emma', 8, 'commuter-backpack', 'PAID', 'FULFILLED', 'CONFIRMED'),
  row('guest:priya', 3, 'temple-coin-necklace', 'AUTHORIZED', 'ON_HOLD'),
  row('guest:maya', 2, 'sapphire-stud-earrings', 'PAID', 'FULFILLED', 'LABEL_PRINTED'),
  row('guest:other', 4, 'little-black-dress', 'PAID', 'FULFILLED', 'IN_TRANSIT'),
  row('guest:none', 5, 'canvas-shopper*3', 'PAID', 'UNFULFILLED'),
  row('s1', 1, 'sapphire-evening-gown', 'AUTHORIZED', 'SCHEDULED'),
  row('s1', 10, 'moonstone-pendant-necklace', 'PAID', 'FULFILLED', 'DELIVERED'),
  row('s1', 20, 'stacking-ring-set', 'VOIDED', 'UNFULFILLED', null, { cancelled: 'FRAUD' }),
  row('s2', 2, 'trail-running-shoes', 'PARTIALLY_PAID', 'OPEN'),
  row('s2', 6, 'denim-jacket', 'PAID', 'PENDING_FULFILLMENT'),
  row('s2', 14, 'pleated-midi-skirt', 'PAID', 'REQUEST_DECLINED'),
  row('s2', 28, 'classic-trench-coat', 'EXPIRED', 'UNFULFILLED', null, { cancelled: 'DECLINED' }),
  row('s3', 3, 'kids-dino-tee*2,kids-raincoat', 'PAID', 'FULFILLED', 'SUBMITTED'),
  row('s3', 11, 'kids-teddy-jacket', 'PAID', 'FULFILLED', 'NOT_DELIVERED'),
  row('s3', 16, 'pearl-strand-necklace', 'PAID', 'FULFILLED', 'FAILURE'),
  row('s3', 24, 'merino-base-tee', 'PAID', 'FULFILLED', 'PICKED_UP'),
  row('ann', 50, 'breton-stripe-tee', 'REFUNDED', 'RESTOCKED', null, { cancelled: 'INVENTORY' }),
  row('emma', 13, 'cashmere-crew-sweater', 'PAID', 'FULFILLED', 'MARKED_AS_FULFILLED'),
  row('lucia', 55, 'layered-gold-necklace', 'PAID', 'FULFILLED', 'CANCELED'),
  row('joao', 19, 'linen-camp-shirt', 'PAID', 'FULFILLED', 'LABEL_PURCHASED'),
  row('omar', 22, 'merino-winter-scarf', 'PAID', 'FULFILLMENT_NOT_REQUIRED'),
  row('priya', 17, 'gold-hoop-earrings', 'PAID', 'FULFILLED', 'FULFILLED'),
  row('s1', 35, 'corduroy-trousers', 'PAID', 'FULFILLED', 'LABEL_VOIDED'),
  row('ann', 80, 'straight-leg-jeans', 'PAID', 'FULFILLED', 'DELIVERED'),
  row('emma', 120, 'silk-blouse', 'PAID', 'FULFILLED', 'DELIVERED'),
  row('sam', 95, 'suede-ankle-boots', 'PAID', 'FULFILLED', 'DELIVERED', { returns: 'RETURNED' }),
  row('guest:sam', 70, 'everyday-tote-bag', 'PAID', 'FULFILLED', 'DELIVERED'),
];
