import type { DemoCustomer } from '../../customers';
import type { ShopCustomer } from '../orders/order';

const MOST_PHONES = 8;

/** The newest buyers who left a number, as people whose phone can be held. */
export function phonesOf(customers: readonly ShopCustomer[]): DemoCustomer[] {
  const reached = customers.flatMap((customer) =>
    customer.phone === null ? [] : [{ ...customer, phone: customer.phone }],
  );
  return reached.slice(-MOST_PHONES).map(({ phone, firstName, lastName, locale }) => {
    const waId = phone.replace(/\D/g, '');
    return {
      wa_id: waId,
      name: `${firstName} ${lastName}`.trim() || `Customer ${waId.slice(-4)}`,
      user_id: `US.9${waId}`,
      language: locale,
      about: 'Ordered in your shop',
    };
  });
}
