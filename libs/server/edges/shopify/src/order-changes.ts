import type { DeliveryAddress, ReturnReason } from '@feelori/contracts';
import { BreakerOpen } from '@feelori/platform/resilience';
import type { GraphqlClient } from './graphql-client';
import { plainText } from './plain-text';
import type { OrderAddress } from './order-goods';
import { CANCEL_ORDER, MOVE_ORDER, OPEN_RETURN } from './queries';
import { readShape } from './read-shape';
import { ShopifyError, type ShopifyErrorKind } from './shopify-error';

/** An order to cancel. */
export interface OrderCancel {
  orderId: string;
  /** What was paid goes back the way it came. */
  refund: boolean;
  /** For the shop's people, in the order's history. */
  note: string;
}

/** An order to send elsewhere; `person` stays whose it is. */
export interface OrderMove {
  orderId: string;
  to: DeliveryAddress;
  person: OrderAddress['person'];
}

/** Something of an order to take back, and what to send for it. */
export interface OrderReturn {
  orderId: string;
  fulfillmentLineId: string;
  quantity: number;
  reason: ReturnReason;
  /** The variant to send in its place; null where the money goes back. */
  insteadOf: string | null;
  /** For the shop's people; holds what tells this return from all others. */
  note: string;
}

/** Whether Shopify takes a change; `reasons` are its own words, for people of the shop. */
export type OrderChange = { kind: 'accepted' } | { kind: 'refused'; reasons: string[] };

interface Cancelled {
  orderCancel: { job: { id: string } | null; orderCancelUserErrors: { message: string }[] } | null;
}

interface Answered {
  userErrors: { message: string }[];
}

/** Shopify's words for ours; it lists finer ones besides, which not every version has. */
const REASONS: Readonly<Record<ReturnReason, string>> = {
  too_small: 'SIZE_TOO_SMALL',
  too_large: 'SIZE_TOO_LARGE',
  unwanted: 'UNWANTED',
  not_as_described: 'NOT_AS_DESCRIBED',
  damaged: 'DEFECTIVE',
  wrong_item: 'WRONG_ITEM',
  other: 'OTHER',
};
const LONGEST_NOTE = 255;
const LONGEST_REASON = 300;
const MOST_REASONS = 5;
const NOT_LOOKED_AT: ReadonlySet<ShopifyErrorKind> = new Set(['throttled', 'auth', 'denied', 'bad_request']);

/** Changes of orders. Each asks Shopify once: whoever gets no answer looks up what became of it. */
export class OrderChanges {
  constructor(private readonly client: GraphqlClient) {}

  async cancel({ orderId, refund, note }: OrderCancel, signal?: AbortSignal): Promise<OrderChange> {
    const variables = {
      id: `gid://shopify/Order/${orderId}`,
      refund: { originalPaymentMethodsRefund: refund },
      note: note.slice(0, LONGEST_NOTE),
    };
    const data = await this.client.mutate(CANCEL_ORDER, variables, signal);
    return readShape(() => {
      const { orderCancel } = data as Cancelled;
      if (orderCancel === null) throw new ShopifyError('invalid_answer');
      return outcomeOf(orderCancel.orderCancelUserErrors);
    });
  }

  /** Shopify overwrites the whole address, so the person on it is written again. */
  async move({ orderId, to, person }: OrderMove, signal?: AbortSignal): Promise<OrderChange> {
    const { street, more, city, postcode, province, country } = to;
    const where = { address1: street, address2: more, city, zip: postcode, countryCode: country };
    const shippingAddress = { ...person, ...where, ...(province === '' ? {} : { provinceCode: province }) };
    const input = { id: `gid://shopify/Order/${orderId}`, shippingAddress };
    const data = await this.client.mutate(MOVE_ORDER, { input }, signal);
    return answered((data as { orderUpdate: Answered | null }).orderUpdate);
  }

  /** Opens a return; with `insteadOf` an exchange, whose parcel the shop sends when it has dealt with the return. */
  async takeBack(back: OrderReturn, signal?: AbortSignal): Promise<OrderChange> {
    const line = {
      fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${back.fulfillmentLineId}`,
      quantity: back.quantity,
      returnReason: REASONS[back.reason],
      returnReasonNote: back.note.slice(0, LONGEST_NOTE),
    };
    const variantId = `gid://shopify/ProductVariant/${back.insteadOf ?? ''}`;
    const exchange =
      back.insteadOf === null ? {} : { exchangeLineItems: [{ variantId, quantity: back.quantity }] };
    const orderId = `gid://shopify/Order/${back.orderId}`;
    const input = { orderId, returnLineItems: [line], ...exchange };
    const data = await this.client.mutate(OPEN_RETURN, { input }, signal);
    return answered((data as { returnCreate: Answered | null }).returnCreate);
  }
}

/** Whether a change that failed like this was certainly not made: then it may be asked for again. */
export function surelyNotDone(error: unknown): boolean {
  return error instanceof BreakerOpen || (error instanceof ShopifyError && NOT_LOOKED_AT.has(error.kind));
}

function answered(answer: Answered | null): OrderChange {
  return readShape(() => {
    if (answer === null) throw new ShopifyError('invalid_answer');
    return outcomeOf(answer.userErrors);
  });
}

function outcomeOf(errors: readonly { message: string }[]): OrderChange {
  if (errors.length === 0) return { kind: 'accepted' };
  const reasons = errors.slice(0, MOST_REASONS).map(({ message }) => plainText(message, LONGEST_REASON));
  return { kind: 'refused', reasons };
}
