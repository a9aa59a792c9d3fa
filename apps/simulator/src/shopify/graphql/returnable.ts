import { gid, numberOfGid } from '../gid';
import type { Order } from '../orders/order';
import type { Shop } from '../shop';
import { connection, type PageArgs } from './connection';
import { orderView } from './order-view';
import { type QueryContext, requireScope } from './query-context';

/** Returns that were opened elsewhere hold all of the order. */
const ALL_BACK: ReadonlySet<string> = new Set([
  'RETURNED',
  'IN_PROGRESS',
  'INSPECTION_COMPLETE',
  'RETURN_REQUESTED',
]);

/** A line of an order with how many pieces of it can come back. */
export interface ReturnableLine {
  id: number;
  place: number;
  quantity: number;
}

/** What was sent and does not come back yet; nothing of what never left. */
export function returnableLines(order: Order): ReturnableLine[] {
  const isSent = order.parcels.some(({ displayStatus }) => displayStatus !== 'CANCELED');
  const byApp = order.opened ?? [];
  if (!isSent || order.cancelledAt !== null || (ALL_BACK.has(order.returns) && byApp.length === 0)) return [];
  return order.lines.flatMap(({ currentQuantity }, place) => {
    const back = byApp.flatMap(({ lines }) => lines).filter((line) => line.place === place);
    const quantity = currentQuantity - back.reduce((sum, line) => sum + line.quantity, 0);
    return quantity > 0 ? [{ id: order.id * 10 + place, place, quantity }] : [];
  });
}

/** `returnableFulfillments` of one order. */
export function returnableOf(args: PageArgs & { orderId: string }, context: QueryContext) {
  requireScope(context, 'returnableFulfillments', 'read_returns');
  const { shop } = context;
  const order = shop.visibleOrders().find(({ id }) => id === numberOfGid('Order', args.orderId));
  const lines = order === undefined ? [] : returnableLines(order);
  const rows = order === undefined || lines.length === 0 ? [] : [{ id: order.id, order, lines }];
  return connection(rows, args, (row) => ({
    id: gid('ReturnableFulfillment', row.id),
    returnableFulfillmentLineItems: (page: PageArgs) =>
      connection(row.lines, page, (line) => lineView(row.order, line, shop)),
  }));
}

function lineView(order: Order, { id, place, quantity }: ReturnableLine, shop: Shop) {
  const lineItems = orderView(order, shop)['lineItems'] as (page: PageArgs) => { nodes: unknown[] };
  const lineItem = () => lineItems({ first: order.lines.length }).nodes[place];
  return { quantity, fulfillmentLineItem: { id: gid('FulfillmentLineItem', id), quantity, lineItem } };
}
