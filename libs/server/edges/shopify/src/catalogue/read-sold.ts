import { numericId } from '../read-product';

/** How many pieces of which product; `after` is where the next page begins, null on the last. */
export interface SoldPage {
  sold: { productId: string; pieces: number }[];
  after: string | null;
}

/** An order as the query for what was sold asks for it. A product that is gone is null. */
export interface SoldNode {
  cancelledAt: string | null;
  lineItems: { nodes: { currentQuantity: number; product: { id: string } | null }[] };
}

/** What these orders sold; what was cancelled or taken off an order was not. */
export function readSold(orders: readonly SoldNode[]): SoldPage['sold'] {
  return orders
    .filter(({ cancelledAt }) => cancelledAt === null)
    .flatMap(({ lineItems }) => lineItems.nodes)
    .flatMap(({ currentQuantity: pieces, product }) =>
      product !== null && pieces > 0 ? [{ productId: numericId(product.id), pieces }] : [],
    );
}
