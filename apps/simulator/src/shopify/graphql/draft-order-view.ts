import type { DraftOrder } from '../draft-order';
import { gid, numberOfGid } from '../gid';
import { DRAFT_ORDER_FIELDS } from '../search/draft-order-fields';
import { prepareSearch } from '../search/run-search';
import type { Shop } from '../shop';
import { connection, type Connection, type PageArgs } from './connection';
import { requireScope, type QueryContext } from './query-context';
import { noteSearch } from './search-notes';

/** A draft order as the schema has it, with the link that opens its checkout. */
export function draftOrderView(draft: DraftOrder, shop: Shop): Record<string, unknown> {
  const cents = draft.lines.reduce((sum, line) => sum + line.quantity * line.cents, 0);
  return {
    id: gid('DraftOrder', draft.id),
    name: `#D${draft.id}`,
    tags: draft.tags,
    discountCodes: draft.codes,
    invoiceUrl: `${shop.storefront}/invoices/${draft.id}`,
    status: draft.status,
    totalPriceSet: { presentmentMoney: shop.moneyFor(draft.currency, cents), shopMoney: shop.money(cents) },
  };
}

/** `draftOrder` and `draftOrders`: whoever may write them may read them. */
export const DRAFT_ORDER_ROOT = {
  draftOrder: ({ id }: { id: string }, context: QueryContext) => {
    requireScope(context, 'draftOrder', 'write_draft_orders');
    const draft = context.shop.draftOrders.find((one) => one.id === numberOfGid('DraftOrder', id));
    return draft ? draftOrderView(draft, context.shop) : null;
  },
  draftOrders: (args: PageArgs & { query?: string | null }, context: QueryContext): Connection<unknown> => {
    requireScope(context, 'draftOrders', 'write_draft_orders');
    const search = prepareSearch(args.query, DRAFT_ORDER_FIELDS);
    noteSearch(context, 'draftOrders', args.query, search.warnings);
    return connection(context.shop.draftOrders.filter(search.matches), args, (draft) =>
      draftOrderView(draft, context.shop),
    );
  },
};
