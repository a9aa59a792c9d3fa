import type { Order } from '../orders/order';
import type { SearchFields } from './run-search';
import { date, keyword, number, oneOf, words } from './term-matchers';

/** The filters of `orders(query:)`. There is NO `phone`: asking for it is ignored with a warning (docs/shopify.md §2). */
export const ORDER_FIELDS: SearchFields<Order> = {
  freeText: (order) =>
    [order.name, order.email ?? '', order.shippingAddress.name, ...order.lines.map(({ sku }) => sku)].join(
      ' , ',
    ),
  fields: {
    created_at: (order, term) => date(order.createdAt, term),
    customer_id: (order, term) => order.customer !== null && number(order.customer.id, term),
    email: (order, term) => keyword(order.email, term),
    financial_status: (order, term) => oneOf(order.financial, term),
    fulfillment_status: (order, term) => oneOf(order.fulfillment, term),
    id: (order, term) => number(order.id, term),
    // Tokenised: "name:1001" and "name:#1001" both match, which is why callers check the name again. The number
    // alone is found whatever the shop's names put around it.
    name: (order, term) => words(order.name, term) || words(String(order.number), term),
    return_status: (order, term) => oneOf(order.returns, term),
    sku: (order, term) => order.lines.some(({ sku }) => keyword(sku, term)),
    status: (order, term) =>
      oneOf(order.cancelledAt ? 'cancelled' : order.fulfillment === 'FULFILLED' ? 'closed' : 'open', term) ||
      term.value.toLowerCase() === 'any',
    updated_at: (order, term) => date(order.updatedAt, term),
  },
};
