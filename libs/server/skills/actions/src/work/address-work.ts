import type { Shopify } from '@feelori/edges/shopify';
import { sameAddress } from '../address/same-address';
import { cancelVerdict } from '../cancel/cancel-verdict';
import type { ActionWork } from './action-work';

/** Sends an order elsewhere, to the same person. */
export function addressWork(shopify: Shopify): ActionWork {
  return {
    async prepare({ orderId, address }, order, signal) {
      const now = await shopify.goods.address(orderId, signal);
      if (now === null || !address || cancelVerdict(order) !== 'may') return 'overtaken';
      if (sameAddress(now.to, address)) return 'done';
      const move = { orderId, to: address, person: now.person };
      return { ask: () => shopify.moveOrder(move, signal) };
    },
    async isDone({ orderId, address }, _, signal) {
      const now = await shopify.goods.address(orderId, signal);
      return now !== null && address != null && sameAddress(now.to, address);
    },
  };
}
