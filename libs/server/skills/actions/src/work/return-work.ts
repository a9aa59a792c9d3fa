import type { Shopify } from '@feelori/edges/shopify';
import { type ActionWork, noteOf } from './action-work';

/** Opens a return or an exchange. Its note holds the key, by which one whose answer was lost is found again. */
export function returnWork(shopify: Shopify): ActionWork {
  return {
    async prepare(action, order, signal) {
      const { orderId, key, sentBack } = action;
      if (await shopify.goods.hasReturn(orderId, key, signal)) return 'done';
      const items = await shopify.goods.returnable(orderId, signal);
      const isThere = items.some(
        ({ fulfillmentLineId, quantity }) =>
          fulfillmentLineId === sentBack?.fulfillmentLineId && quantity >= sentBack.quantity,
      );
      if (!sentBack || !isThere || order.cancelled) return 'overtaken';
      const { fulfillmentLineId, quantity, reason, instead } = sentBack;
      const wanted = { insteadOf: instead?.variantId ?? null, note: noteOf(action) };
      const back = { orderId, fulfillmentLineId, quantity, reason, ...wanted };
      return { ask: () => shopify.openReturn(back, signal) };
    },
    isDone: ({ orderId, key }, _, signal) => shopify.goods.hasReturn(orderId, key, signal),
  };
}
