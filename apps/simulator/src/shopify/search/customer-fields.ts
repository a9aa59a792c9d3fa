import type { ShopCustomer } from '../orders/order';
import type { SearchFields } from './run-search';
import { keyword, number, words } from './term-matchers';

/** The filters of `customers(query:)`. `phone` is tokenised: a spaced number matches by its first part only (docs/shopify.md §2). */
export const CUSTOMER_FIELDS: SearchFields<ShopCustomer> = {
  freeText: ({ firstName, lastName, email, phone }) =>
    [firstName, lastName, email ?? '', phone ?? ''].join(' , '),
  fields: {
    email: (customer, term) => keyword(customer.email, term),
    first_name: (customer, term) => words(customer.firstName, term),
    id: (customer, term) => number(customer.id, term),
    last_name: (customer, term) => words(customer.lastName, term),
    phone: (customer, term) => customer.phone !== null && phoneMatches(customer.phone, term.value),
  },
};

function phoneMatches(own: string, wanted: string): boolean {
  const digits = wanted.replace(/\D/g, '');
  return digits.length > 0 && own.replace(/\D/g, '').startsWith(digits);
}
