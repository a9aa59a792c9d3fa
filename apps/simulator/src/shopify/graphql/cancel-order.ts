import { gid, numberOfGid } from '../gid';
import type { FinancialStatus, Order } from '../orders/order';
import { orderPayload } from '../webhooks/payloads';
import { requireScope, type QueryContext } from './query-context';

interface CancelArgs {
  orderId: string;
  reason: string;
  restock: boolean;
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null } | null;
  staffNote?: string | null;
}

interface CancelError {
  field: string[];
  message: string;
  code: string;
}

const LONGEST_NOTE = 255;
/** Shopify cancels in a job of its own, a moment after it said yes. */
const JOB_MS = 300;

/** `orderCancel`: a job that cancels the order a moment later, or the user errors Shopify would name. */
export function cancelOrder(args: CancelArgs, context: QueryContext): Record<string, unknown> {
  requireScope(context, 'orderCancel', 'write_orders');
  const { shop } = context;
  const order = shop.visibleOrders().find(({ id }) => id === numberOfGid('Order', args.orderId));
  const fault = faultOf(args, order, shop.cancelling);
  if (fault !== null) return { job: null, orderCancelUserErrors: [fault], userErrors: [fault] };
  const stored = shop.allOrders().find(({ id }) => id === order?.id);
  if (stored) {
    shop.cancelling.add(stored.id);
    shop.timers.later(JOB_MS, () => void carryOut(stored, args, context));
  }
  return {
    job: { id: gid('Job', stored?.id ?? 0), done: false },
    orderCancelUserErrors: [],
    userErrors: [],
  };
}

function faultOf(
  { staffNote }: CancelArgs,
  order: Order | undefined,
  cancelling: ReadonlySet<number>,
): CancelError | null {
  if (order === undefined) return { field: ['orderId'], message: 'Order does not exist', code: 'NOT_FOUND' };
  const refused = (message: string, field = 'orderId') => ({ field: [field], message, code: 'INVALID' });
  if (order.cancelledAt !== null) return refused('Order has already been cancelled');
  if (cancelling.has(order.id)) return refused('Order is already being cancelled');
  if (order.parcels.some(({ displayStatus }) => displayStatus !== 'CANCELED')) {
    return refused('Order cannot be cancelled because it has fulfillments');
  }
  if ((staffNote ?? '').length > LONGEST_NOTE) {
    return refused(`Staff note is too long (maximum is ${LONGEST_NOTE} characters)`, 'staffNote');
  }
  return null;
}

async function carryOut(order: Order, args: CancelArgs, { shop, webhooks }: QueryContext): Promise<void> {
  const now = shop.now();
  const refunds = args.refundMethod?.originalPaymentMethodsRefund === true;
  Object.assign(order, {
    updatedAt: now,
    cancelledAt: now,
    cancelReason: args.reason,
    fulfillment: args.restock ? 'RESTOCKED' : order.fulfillment,
    financial: afterCancel(order.financial, refunds),
  });
  shop.cancelling.delete(order.id);
  await webhooks.send({ topic: 'orders/cancelled', payload: orderPayload(order, shop), once: true });
}

function afterCancel(financial: FinancialStatus, refunds: boolean): FinancialStatus {
  if (financial === 'AUTHORIZED' || financial === 'PENDING' || financial === 'EXPIRED') return 'VOIDED';
  return refunds && (financial === 'PAID' || financial === 'PARTIALLY_PAID') ? 'REFUNDED' : financial;
}
