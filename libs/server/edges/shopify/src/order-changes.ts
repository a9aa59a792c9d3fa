import { BreakerOpen } from '@feelori/platform/resilience';
import type { GraphqlClient } from './graphql-client';
import { plainText } from './plain-text';
import { CANCEL_ORDER } from './queries';
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

/** Whether Shopify takes a change; `reasons` are its own words, for people of the shop. */
export type OrderChange = { kind: 'accepted' } | { kind: 'refused'; reasons: string[] };

interface Cancelled {
  orderCancel: { job: { id: string } | null; orderCancelUserErrors: { message: string }[] } | null;
}

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
}

/** Whether a change that failed like this was certainly not made: then it may be asked for again. */
export function surelyNotDone(error: unknown): boolean {
  return error instanceof BreakerOpen || (error instanceof ShopifyError && NOT_LOOKED_AT.has(error.kind));
}

function outcomeOf(errors: readonly { message: string }[]): OrderChange {
  if (errors.length === 0) return { kind: 'accepted' };
  const reasons = errors.slice(0, MOST_REASONS).map(({ message }) => plainText(message, LONGEST_REASON));
  return { kind: 'refused', reasons };
}
