import { numericId } from './read-product';
import { type OrderNode, readOrder } from './read-order';
import type { Fulfillment, ShopOrder } from './shop-order';

/** A parcel with what tells one from another, and since when it is how it is. */
export interface NewsParcel extends Fulfillment {
  /** Shopify's number of it. */
  id: string;
  /** False for what is not sent anywhere, such as a file to download. */
  isSent: boolean;
  /** ISO 8601 */
  createdAt: string;
  inTransitAt: string | null;
  /** When anything of it changed last. */
  updatedAt: string;
}

/** An order with what its owner may be told unasked. */
export interface ShopOrderNews extends Omit<ShopOrder, 'fulfillments'> {
  parcels: NewsParcel[];
  /** In which the checkout was shown, as `fr-CA`. */
  locale: string | null;
  /** Bought in the shop itself: nothing of it is news. */
  inStore: boolean;
  /** When the last try to pay failed, ISO 8601; null where it did not. */
  paymentFailedAt: string | null;
}

interface ParcelNode {
  id: string;
  requiresShipping: boolean;
  createdAt: string;
  inTransitAt: string | null;
  updatedAt: string;
}

/** An order as `ORDER_NEWS` asks for it. */
export interface NewsNode extends OrderNode {
  customerLocale: string | null;
  sourceName: string | null;
  transactions: { kind: string; status: string; createdAt: string }[];
  fulfillments: (OrderNode['fulfillments'][number] & ParcelNode)[];
}

const PAYING: ReadonlySet<string> = new Set(['SALE', 'CAPTURE', 'AUTHORIZATION']);
const FAILED: ReadonlySet<string> = new Set(['FAILURE', 'ERROR']);

export function readOrderNews(node: NewsNode, timeZone: string): ShopOrderNews {
  const { fulfillments, ...order } = readOrder(node, timeZone);
  return {
    ...order,
    parcels: node.fulfillments.flatMap((parcel, at) => {
      const read = fulfillments[at];
      return read === undefined ? [] : [{ ...read, ...ownFields(parcel) }];
    }),
    locale: node.customerLocale,
    inStore: node.sourceName === 'pos',
    paymentFailedAt: paymentFailedAt(node),
  };
}

function ownFields({ id, requiresShipping, createdAt, inTransitAt, updatedAt }: ParcelNode) {
  return { id: numericId(id), isSent: requiresShipping, createdAt, inTransitAt, updatedAt };
}

function paymentFailedAt({ transactions }: NewsNode): string | null {
  const tries = transactions.filter(({ kind }) => PAYING.has(kind));
  const last = tries.reduce<NewsNode['transactions'][number] | null>(
    (newest, one) => (newest !== null && newest.createdAt > one.createdAt ? newest : one),
    null,
  );
  return last !== null && FAILED.has(last.status) ? last.createdAt : null;
}
