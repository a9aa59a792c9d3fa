import type { Fulfillment, ShopOrder } from '@feelori/edges/shopify';

/** A label was made and taken back: the parcel never left, and its number leads nowhere. */
const TAKEN_BACK: ReadonlySet<string | null> = new Set(['CANCELED', 'LABEL_VOIDED']);

/** The parcels of an order that a customer waits for or has received, oldest first. */
export function parcelsOf({ fulfillments }: ShopOrder): Fulfillment[] {
  return fulfillments.filter(({ status }) => !TAKEN_BACK.has(status));
}
