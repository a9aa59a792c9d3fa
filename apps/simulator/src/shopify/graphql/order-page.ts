import type { Order } from '../orders/order';
import { ORDER_FIELDS } from '../search/order-fields';
import { prepareSearch } from '../search/run-search';
import { connection, type Connection, type PageArgs } from './connection';
import { orderView } from './order-view';
import { noteSearch } from './search-notes';
import type { QueryContext } from './query-context';

/** Arguments of `orders`. */
export interface OrderArgs extends PageArgs {
  query?: string | null;
  sortKey?: 'CREATED_AT' | 'ID' | 'ORDER_NUMBER' | 'PROCESSED_AT' | 'RELEVANCE' | 'UPDATED_AT' | null;
}

/** One page of these orders, searched and sorted. */
export function orderPage(
  orders: readonly Order[],
  args: OrderArgs,
  context: QueryContext,
  path: string,
): Connection<unknown> {
  const search = prepareSearch(args.query, ORDER_FIELDS);
  noteSearch(context, path, args.query, search.warnings);
  const key = (order: Order): number => {
    switch (args.sortKey) {
      case 'CREATED_AT':
      case 'PROCESSED_AT':
        return order.createdAt;
      case 'UPDATED_AT':
        return order.updatedAt;
      default:
        return order.id;
    }
  };
  const found = context.shop.scenarios.found(orders.filter(search.matches), search.fields.has('name'));
  const rows = [...found].sort((a, b) => key(a) - key(b) || a.id - b.id);
  return connection(rows, args, (order) => orderView(order, context.shop));
}
