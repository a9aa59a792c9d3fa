/** A customer record of the shop (not every WhatsApp customer has one). */
export interface ShopCustomer {
  id: number;
  firstName: string;
  lastName: string;
  email: string | null;
  /** E.164 with "+", as Shopify stores it. */
  phone: string | null;
  locale: string;
}

/** A postal address as far as an order needs it; `phone` is kept as the shopper typed it. */
export interface Address {
  name: string;
  phone: string | null;
  address1: string;
  address2?: string;
  city: string;
  zip: string;
  provinceCode?: string;
  countryCode: string;
  company?: string;
}

export type FinancialStatus =
  | 'AUTHORIZED'
  | 'EXPIRED'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

export type FulfillmentStatus =
  | 'FULFILLED'
  | 'FULFILLMENT_NOT_REQUIRED'
  | 'IN_PROGRESS'
  | 'ON_HOLD'
  | 'OPEN'
  | 'PARTIALLY_FULFILLED'
  | 'PENDING_FULFILLMENT'
  | 'REQUEST_DECLINED'
  | 'RESTOCKED'
  | 'SCHEDULED'
  | 'UNFULFILLED';

export type ReturnStatus =
  'INSPECTION_COMPLETE' | 'IN_PROGRESS' | 'NO_RETURN' | 'RETURNED' | 'RETURN_FAILED' | 'RETURN_REQUESTED';

/** A parcel; times in milliseconds, null while it has not happened. */
export interface Parcel {
  id: number;
  displayStatus: string;
  createdAt: number;
  estimatedDeliveryAt: number | null;
  inTransitAt: number | null;
  deliveredAt: number | null;
  /** When its state changed last; when absent, when it was made. */
  changedAt?: number;
  tracking: { company: string; number: string; url: string } | null;
}

/** One position of an order. */
export interface OrderLine {
  title: string;
  variantTitle: string | null;
  quantity: number;
  currentQuantity: number;
  sku: string;
  cents: number;
}

/** Something of an order that comes back, and the variants that are sent for it. */
export interface OrderReturn {
  id: number;
  /** `place`: which line of the order. */
  lines: { place: number; quantity: number; reason: string | null; note: string }[];
  exchanged: { variantId: number; quantity: number }[];
}

/** An order of the demo shop; `customer` is null for a guest checkout. */
export interface Order {
  id: number;
  /** 1001: the number alone, whatever the name puts around it. */
  number: number;
  /** "#1001" */
  name: string;
  createdAt: number;
  updatedAt: number;
  cancelledAt: number | null;
  cancelReason: string | null;
  financial: FinancialStatus;
  fulfillment: FulfillmentStatus;
  returns: ReturnStatus;
  phone: string | null;
  /** In small letters. */
  email: string | null;
  customer: ShopCustomer | null;
  shippingAddress: Address;
  billingAddress: Address;
  lines: OrderLine[];
  parcels: Parcel[];
  /** Opened by an app; none when absent. */
  opened?: OrderReturn[];
  /** When a try to pay failed; none when absent. */
  paymentFailedAt?: number;
  /** With shipping, taxes and discounts, in hundredths; the sum of its lines when absent. */
  totalCents?: number;
  /** Code of the currency it was paid in; the shop's when absent. */
  currency?: string;
}
