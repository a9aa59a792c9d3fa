import type { Shopify } from '@feelori/edges/shopify';
import { cancelVerdict } from '../cancel/cancel-verdict';
import { type ActionWork, noteOf } from './action-work';

/** Cancels an order, and gives back what was paid. */
export function cancelWork(shopify: Shopify): ActionWork {
  return {
    prepare(action, order, signal) {
      if (order.cancelled) return Promise.resolve('done');
      if (cancelVerdict(order) !== 'may') return Promise.resolve('overtaken');
      const refund = order.payment === 'PAID' || order.payment === 'PARTIALLY_PAID';
      const cancel = { orderId: action.orderId, refund, note: noteOf(action) };
      return Promise.resolve({ ask: () => shopify.cancelOrder(cancel, signal) });
    },
    isDone: (_, order) => Promise.resolve(order.cancelled),
  };
}
