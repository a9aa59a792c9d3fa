import type { FastifyInstance } from 'fastify';
import type { Shop } from './shop';
import { suggestedWords } from './suggested-words';

/** What the shop was made from, which rows were left out, and what could be written to it first. */
export function registerGivenControl(app: FastifyInstance, { shop }: { shop: Shop }): void {
  app.get('/given', async () => ({
    given: shop.given !== null,
    name: shop.name,
    currency: shop.currency.code,
    products: shop.products.length,
    orders: shop.allOrders().length,
    remarks: shop.given?.remarks ?? [],
    left_out: shop.given?.leftOut ?? [],
    left_out_count: shop.given?.leftOutCount ?? 0,
    suggestions: suggestedWords(shop.shownProducts(), shop.allOrders().length > 0),
  }));
}
