import type { ReturnReason } from '@feelori/contracts';
import type { ActionDraft } from '@feelori/records/actions';
import type { ToolContext } from '@feelori/skills/tools';
import { orderDraft } from '../order-draft';
import type { InsteadOf, OrderItem } from '../wishes/wish-found';
import { wishKey } from '../wishes/wish-key';

/** A return or an exchange of one thing of an order, all pieces of it. Pure. */
export function returnDraft(
  kind: 'return' | 'exchange',
  { order, item }: OrderItem,
  { reason, instead }: { reason: ReturnReason; instead: InsteadOf | null },
  { conversationId, language = 'en' }: Pick<ToolContext, 'conversationId' | 'language'>,
): ActionDraft {
  const { fulfillmentLineId, quantity, title, variantTitle } = item;
  const of = [fulfillmentLineId, String(quantity), reason, instead?.variantId ?? ''];
  const key = wishKey(kind, order.id, { conversationId, of });
  const given =
    instead === null ? null : { variantId: instead.variantId, title: `${title} (${instead.label})` };
  return {
    ...orderDraft(kind, key, order, language),
    lines: [{ title: variantTitle === '' ? title : `${title}, ${variantTitle}`, quantity }],
    sentBack: { fulfillmentLineId, quantity, reason, instead: given },
  };
}
