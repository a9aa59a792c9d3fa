import { numberOfGid } from '../gid';
import type { Order } from '../orders/order';
import { orderView } from './order-view';
import { type QueryContext, requireScope } from './query-context';

type AddressInput = Partial<
  Record<
    | 'firstName'
    | 'lastName'
    | 'company'
    | 'phone'
    | 'address1'
    | 'address2'
    | 'city'
    | 'zip'
    | 'provinceCode'
    | 'countryCode',
    string | null
  >
>;

interface UpdateArgs {
  input: { id: string; shippingAddress?: AddressInput | null };
}

/** Countries whose addresses have no postcode. */
const WITHOUT_ZIP: ReadonlySet<string> = new Set(['AE', 'QA', 'HK', 'IE', 'BH', 'OM']);

/** `orderUpdate`: the address is overwritten whole, or the user errors Shopify would name. */
export function updateOrder({ input }: UpdateArgs, context: QueryContext): Record<string, unknown> {
  requireScope(context, 'orderUpdate', 'write_orders');
  const { shop } = context;
  const number = numberOfGid('Order', input.id);
  const seen = shop.visibleOrders().find(({ id }) => id === number);
  const stored = shop.allOrders().find(({ id }) => id === number);
  if (!seen || !stored) return refused(['id'], 'Order does not exist');
  const address = input.shippingAddress;
  if (!address) return { order: orderView(seen, shop), userErrors: [] };
  const fault = faultOf(address);
  if (fault !== null) return fault;
  stored.shippingAddress = addressOf(address);
  stored.updatedAt = shop.now();
  return { order: orderView(stored, shop), userErrors: [] };
}

function faultOf({ address1, city, zip, countryCode }: AddressInput): Record<string, unknown> | null {
  const at = (field: string) => ['shippingAddress', field];
  if (!countryCode) return refused(at('country'), 'Country is not supported');
  if (!address1) return refused(at('address1'), "Address1 can't be blank");
  if (!city) return refused(at('city'), "City can't be blank");
  return zip || WITHOUT_ZIP.has(countryCode) ? null : refused(at('zip'), "ZIP can't be blank");
}

function addressOf(address: AddressInput): Order['shippingAddress'] {
  const { firstName, lastName, phone, address1, address2, city, zip, provinceCode, countryCode, company } =
    address;
  return {
    name: [firstName, lastName].filter(Boolean).join(' '),
    phone: phone ? phone : null,
    address1: address1 ?? '',
    address2: address2 ?? '',
    city: city ?? '',
    zip: zip ?? '',
    provinceCode: provinceCode ?? '',
    countryCode: countryCode ?? '',
    company: company ?? '',
  };
}

function refused(field: string[], message: string): Record<string, unknown> {
  return { order: null, userErrors: [{ field, message }] };
}
