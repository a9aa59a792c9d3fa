import { GraphQLError } from 'graphql';
import type { Shop } from '../shop';

/**
 * Which customer data the app is approved for (docs/shopify.md §3): 0 = none, 1 = customers without name, address, phone
 * and e-mail, 2 = all.
 */
export type ProtectedLevel = 0 | 1 | 2;

const LEARN_MORE = 'See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.';

/** Refuses the `Customer` object to an app that is not approved for any customer data. */
export function requireCustomerAccess({ protectedLevel }: Shop): void {
  if (protectedLevel >= 1) return;
  throw denied('This app is not approved to access the Customer object.');
}

/** A field with personal data: its value, or the refusal that leaves null and an error in the answer. */
export function protectedField<T>({ protectedLevel }: Shop, field: string, value: T): () => T {
  return () => {
    if (protectedLevel >= 2) return value;
    throw denied(`This app is not approved to use the ${field} field.`);
  };
}

function denied(message: string): GraphQLError {
  return new GraphQLError(`${message} ${LEARN_MORE}`, { extensions: { code: 'ACCESS_DENIED' } });
}
