import type { DemoCustomer } from '../../customers';
import type { Product } from '../catalogue/product';
import { buildParcel } from './build-parcel';
import type { Address, Order, OrderLine, ShopCustomer } from './order';
import { GUESTS, ORDER_ROWS, type Buyer, type OrderRow } from './order-rows';

const FIRST_ORDER_ID = 5_500_000_000_001;
const FIRST_CUSTOMER_ID = 6_600_000_000_001;
const FIRST_NUMBER = 1001;
const DAY_MS = 86_400_000;
const WORLD_BUYERS: Buyer[] = ['ann', 'emma', 'lucia', 'joao', 'priya', 'omar', 'sam'];
const WORLD_CITIES: Record<string, [city: string, country: string, zip: string]> = {
  ann: ['San Mateo', 'US', '94401'],
  emma: ['Leeds', 'GB', 'LS2 8BH'],
  lucia: ['Valencia', 'ES', '46001'],
  joao: ['São Paulo', 'BR', '01310-100'],
  priya: ['Pune', 'IN', '411004'],
  omar: ['Dubai', 'AE', '00000'],
  sam: ['Palo Alto', 'US', '94303'],
  s1: ['Chicago', 'US', '60601'],
  s2: ['Dublin', 'IE', 'D02 AF30'],
  s3: ['Austin', 'US', '78702'],
};
const STRANGERS: [Buyer, Omit<ShopCustomer, 'id'>][] = [
  [
    's1',
    { firstName: 'Nora', lastName: 'Fields', email: 'nora@example.com', phone: '+13125550131', locale: 'en' },
  ],
  [
    's2',
    { firstName: 'Cian', lastName: 'Byrne', email: 'cian@example.com', phone: '+353851230132', locale: 'en' },
  ],
  ['s3', { firstName: 'Ruth', lastName: 'Abel', email: 'ruth@example.com', phone: null, locale: 'en' }],
];

/** The shop's customer records: demo customers that show their number, and three that are not on the phone page. */
export function buildCustomers(world: readonly DemoCustomer[]): Map<Buyer, ShopCustomer> {
  const people = new Map<Buyer, ShopCustomer>();
  WORLD_BUYERS.forEach((buyer, index) => {
    const person = world.filter(({ hides_phone }) => !hides_phone)[index];
    if (person) people.set(buyer, { id: FIRST_CUSTOMER_ID + index, ...namesOf(person) });
  });
  STRANGERS.forEach(([buyer, person], index) => {
    people.set(buyer, { id: FIRST_CUSTOMER_ID + WORLD_BUYERS.length + index, ...person });
  });
  return people;
}

function namesOf(person: DemoCustomer): Omit<ShopCustomer, 'id'> {
  const [firstName = person.name, ...rest] = person.name.split(' ');
  return {
    firstName,
    lastName: rest.join(' '),
    email: null,
    phone: `+${person.wa_id}`,
    locale: person.language,
  };
}

/** All demo orders, oldest number first, with dates counted back from `now` (ms). */
export function buildOrders(
  now: number,
  products: readonly Product[],
  people: ReadonlyMap<Buyer, ShopCustomer>,
): Order[] {
  return ORDER_ROWS.map((row, index) => orderOf(row, index, now, products, people));
}

function orderOf(
  row: OrderRow,
  index: number,
  now: number,
  products: readonly Product[],
  people: ReadonlyMap<Buyer, ShopCustomer>,
): Order {
  const customer = people.get(row.buyer) ?? null;
  const createdAt = now - row.days * DAY_MS - (index % 9) * 3_600_000;
  const address = addressOf(row.buyer, customer);
  const cancelledAt = row.cancelled ? createdAt + DAY_MS / 2 : null;
  const lines = linesOf(row, products);
  return {
    id: FIRST_ORDER_ID + index,
    number: FIRST_NUMBER + index,
    name: `#${FIRST_NUMBER + index}`,
    createdAt,
    updatedAt: Math.min(now, createdAt + DAY_MS),
    cancelledAt,
    cancelReason: row.cancelled ?? null,
    financial: row.money,
    fulfillment: row.fulfilment,
    returns: row.returns ?? 'NO_RETURN',
    phone: customer?.phone ?? null,
    email: emailOf(row.buyer, customer),
    customer,
    shippingAddress: address,
    billingAddress: { ...address, phone: customer ? address.phone : null },
    lines: cancelledAt ? lines.map((line) => ({ ...line, currentQuantity: 0 })) : lines,
    parcels: row.parcel ? [buildParcel(row.parcel, index, createdAt, now)] : [],
  };
}

/** Guests leave one at the checkout, people with an account may have none. */
function emailOf(buyer: Buyer, customer: ShopCustomer | null): string | null {
  return buyer in GUESTS ? GUESTS[buyer as keyof typeof GUESTS].email : (customer?.email ?? null);
}

function addressOf(buyer: Buyer, customer: ShopCustomer | null): Address {
  if (buyer in GUESTS) {
    const guest = GUESTS[buyer as keyof typeof GUESTS];
    return { ...placeIn(guest.city, guest.country, guest.zip), name: guest.name, phone: guest.phone };
  }
  const [city, country, zip] = WORLD_CITIES[buyer] ?? ['Austin', 'US', '78701'];
  const name = customer ? `${customer.firstName} ${customer.lastName}`.trim() : 'Guest';
  return { ...placeIn(city, country, zip), name, phone: customer?.phone ?? null };
}

function placeIn(city: string, countryCode: string, zip: string): Omit<Address, 'name' | 'phone'> {
  return { address1: '12 Sample Street', city, zip, countryCode };
}

function linesOf(row: OrderRow, products: readonly Product[]): OrderLine[] {
  return row.items.split(',').map((item) => {
    const [handle = '', pieces = '1'] = item.split('*');
    const product = products.find((candidate) => candidate.handle === handle);
    const variant = product?.variants[Math.floor(product.variants.length / 2)];
    if (!product || !variant) throw new Error(`order row names an unknown product: ${handle}`);
    const quantity = Number(pieces);
    return {
      title: product.title,
      variantTitle: variant.title === 'Default Title' ? null : variant.title,
      quantity,
      currentQuantity: quantity,
      sku: variant.sku,
      cents: variant.cents,
    };
  });
}
