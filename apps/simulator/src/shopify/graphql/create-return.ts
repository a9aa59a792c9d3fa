import { numberOfGid } from '../gid';
import type { OrderReturn } from '../orders/order';
import type { Shop } from '../shop';
import { type QueryContext, requireScope } from './query-context';
import { returnableLines, type ReturnableLine } from './returnable';
import { returnView } from './return-view';

interface LineInput {
  fulfillmentLineItemId: string;
  quantity: number;
  returnReason?: string | null;
  returnReasonDefinitionId?: string | null;
  returnReasonNote?: string | null;
}

interface ReturnArgs {
  returnInput: {
    orderId: string;
    returnLineItems: LineInput[];
    exchangeLineItems?: { variantId?: string | null; quantity: number }[] | null;
  };
}

const LONGEST_NOTE = 255;

/** `returnCreate`: an open return, with what is sent for it; or the user errors Shopify would name. */
export function createReturn({ returnInput }: ReturnArgs, context: QueryContext): Record<string, unknown> {
  requireScope(context, 'returnCreate', 'write_returns');
  const { shop } = context;
  const number = numberOfGid('Order', returnInput.orderId);
  const order = shop.visibleOrders().find(({ id }) => id === number);
  const stored = shop.allOrders().find(({ id }) => id === number);
  if (!order || !stored) return refused(['orderId'], 'Order does not exist');
  const left = returnableLines(order);
  const faults = returnInput.returnLineItems.flatMap((line, at) => faultOf(line, at, left));
  const exchanged = (returnInput.exchangeLineItems ?? []).map(({ variantId, quantity }) => ({
    variantId: numberOfGid('ProductVariant', variantId ?? '') ?? 0,
    quantity,
  }));
  if (exchanged.some(({ variantId }) => !isSold(variantId, shop))) {
    faults.push({ field: ['exchangeLineItems'], message: 'Variant is not available.' });
  }
  if (faults.length > 0) return { return: null, userErrors: faults };
  const opened: OrderReturn = {
    id: stored.number * 10 + (stored.opened?.length ?? 0) + 1,
    lines: returnInput.returnLineItems.map((line) => ({
      place: left.find(({ id }) => id === lineId(line))?.place ?? 0,
      quantity: line.quantity,
      reason: line.returnReason ?? null,
      note: line.returnReasonNote ?? '',
    })),
    exchanged,
  };
  stored.opened = [...(stored.opened ?? []), opened];
  Object.assign(stored, { returns: 'IN_PROGRESS', updatedAt: shop.now() });
  return { return: returnView(opened), userErrors: [] };
}

interface Fault {
  field: string[];
  message: string;
}

function faultOf(line: LineInput, at: number, left: readonly ReturnableLine[]): Fault[] {
  const field = ['returnInput', 'returnLineItems', String(at)];
  const known = left.find(({ id }) => id === lineId(line));
  if (!known) return [{ field, message: 'Fulfillment line item is not returnable' }];
  if (line.quantity < 1 || line.quantity > known.quantity) {
    return [{ field, message: 'Return line item has an invalid quantity.' }];
  }
  if (!line.returnReason && !line.returnReasonDefinitionId) {
    return [{ field, message: 'Either return reason or return reason definition must be provided' }];
  }
  if (line.returnReason === 'OTHER' && !line.returnReasonNote) {
    return [{ field, message: "Return reason note can't be blank" }];
  }
  const tooLong = (line.returnReasonNote ?? '').length > LONGEST_NOTE;
  return tooLong ? [{ field, message: 'Return reason note is too long (maximum is 255 characters)' }] : [];
}

function lineId({ fulfillmentLineItemId }: LineInput): number | null {
  return numberOfGid('FulfillmentLineItem', fulfillmentLineItemId);
}

function isSold(wanted: number, shop: Shop): boolean {
  return shop.shownProducts().some(({ variants }) => variants.some(({ id }) => id === wanted));
}

function refused(field: string[], message: string): Record<string, unknown> {
  return { return: null, userErrors: [{ field, message }] };
}
