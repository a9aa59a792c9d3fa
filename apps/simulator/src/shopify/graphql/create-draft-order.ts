import type { DraftOrder } from '../draft-order';
import { numberOfGid } from '../gid';
import type { Shop } from '../shop';
import { draftOrderView } from './draft-order-view';
import { requireScope, type QueryContext } from './query-context';

interface DraftLine {
  variantId?: string | null;
  title?: string | null;
  quantity: number;
  originalUnitPrice?: string | null;
}

interface DraftInput {
  lineItems?: DraftLine[] | null;
  tags?: string[] | null;
  discountCodes?: string[] | null;
  presentmentCurrencyCode?: string | null;
}

/** `draftOrderCreate`: a draft with its invoice link, or the user errors Shopify would name. */
export function createDraftOrder(
  { input }: { input: DraftInput },
  context: QueryContext,
): Record<string, unknown> {
  requireScope(context, 'draftOrderCreate', 'write_draft_orders');
  const { shop } = context;
  const lines = input.lineItems ?? [];
  const userErrors = lines.flatMap((line, index) => faultsOf(line, index, shop));
  if (lines.length === 0) userErrors.push({ field: ['lineItems'], message: 'Add at least 1 product' });
  const currency = input.presentmentCurrencyCode ?? null;
  if (currency !== null && !shop.currencies.includes(currency)) {
    userErrors.push({ field: ['presentmentCurrencyCode'], message: 'Presentment currency is not enabled' });
  }
  if (shop.refusesDrafts) userErrors.push({ field: ['lineItems'], message: 'Draft orders are refused' });
  if (userErrors.length > 0) return { draftOrder: null, userErrors };
  const draft: DraftOrder = {
    id: shop.draftOrders.length + 1,
    lines: lines.map((line) => readLine(line, shop)),
    tags: input.tags ?? [],
    codes: input.discountCodes ?? [],
    currency,
    status: 'OPEN',
    createdAt: shop.now(),
  };
  shop.draftOrders = [...shop.draftOrders, draft];
  return { draftOrder: draftOrderView(draft, shop), userErrors: [] };
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

function readLine(line: DraftLine, shop: Shop): DraftOrder['lines'][number] {
  const { quantity } = line;
  const found = line.variantId ? variantOf(line.variantId, shop) : undefined;
  if (found) {
    const { product, variant } = found;
    return { title: `${product.title}, ${variant.title}`, quantity, cents: variant.cents };
  }
  return { title: line.title ?? '', quantity, cents: Math.round(Number(line.originalUnitPrice ?? 0) * 100) };
}

function variantOf(id: string, shop: Shop) {
  const wanted = numberOfGid('ProductVariant', id);
  return shop
    .shownProducts()
    .flatMap((product) => product.variants.map((variant) => ({ product, variant })))
    .find(({ variant }) => variant.id === wanted);
}
