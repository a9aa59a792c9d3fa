import { gid, numberOfGid } from '../gid';
import type { Shop } from '../shop';
import { requireScope, type QueryContext } from './query-context';

interface DraftLine {
  variantId?: string | null;
  title?: string | null;
  quantity: number;
  originalUnitPrice?: string | null;
}

/** `draftOrderCreate`: a draft with its invoice link, or the user errors Shopify would name. */
export function createDraftOrder(
  { input }: { input: { lineItems?: DraftLine[] | null } },
  context: QueryContext,
): Record<string, unknown> {
  requireScope(context, 'draftOrderCreate', 'write_draft_orders');
  const { shop } = context;
  const lines = input.lineItems ?? [];
  const userErrors = lines.flatMap((line, index) => faultsOf(line, index, shop));
  if (lines.length === 0) userErrors.push({ field: ['lineItems'], message: 'Add at least 1 product' });
  if (userErrors.length > 0) return { draftOrder: null, userErrors };
  shop.draftOrders += 1;
  const cents = lines.reduce((sum, line) => sum + line.quantity * unitCents(line, shop), 0);
  const total = shop.money(cents);
  return {
    draftOrder: {
      id: gid('DraftOrder', shop.draftOrders),
      name: `#D${shop.draftOrders}`,
      invoiceUrl: `https://${shop.domain}/invoices/simulated-${shop.draftOrders}`,
      status: 'OPEN',
      totalPriceSet: { presentmentMoney: total, shopMoney: total },
    },
    userErrors: [],
  };
}

function faultsOf(line: DraftLine, index: number, shop: Shop): { field: string[]; message: string }[] {
  const at = ['lineItems', String(index)];
  if (line.quantity < 1) {
    return [{ field: [...at, 'quantity'], message: 'Quantity must be greater than or equal to 1' }];
  }
  if (!line.variantId && !line.title) return [{ field: at, message: 'Title can not be blank' }];
  if (line.variantId && !variantOf(line.variantId, shop)) {
    return [{ field: at, message: 'Product with ID is no longer available.' }];
  }
  return [];
}

function unitCents(line: DraftLine, shop: Shop): number {
  const variant = line.variantId ? variantOf(line.variantId, shop) : undefined;
  return variant?.cents ?? Math.round(Number(line.originalUnitPrice ?? 0) * 100);
}

function variantOf(id: string, shop: Shop) {
  const wanted = numberOfGid('ProductVariant', id);
  return shop
    .shownProducts()
    .flatMap(({ variants }) => variants)
    .find((variant) => variant.id === wanted);
}
