import type {
  Address,
  FinancialStatus,
  FulfillmentStatus,
  Order,
  OrderLine,
  Parcel,
  ShopCustomer,
} from '../orders/order';
import { amountIn, type DecimalMark, markOf } from './amount-in';
import { firstOfFiles } from './first-of-files';
import { phoneIn } from './phone-in';
import type { LeftOut, NamedTable, Table, TableRow } from './read-table';

const CURRENCY = /^[A-Z]{3}$/;
const E164 = /^\+[1-9]\d{6,14}$/;
const FIRST_CUSTOMER_ID = 6_700_000_000_001;
const FIRST_PARCEL_ID = 4_500_000_000_001;
const FINANCIAL: ReadonlySet<string> = new Set<FinancialStatus>([
  'AUTHORIZED',
  'EXPIRED',
  'PAID',
  'PARTIALLY_PAID',
  'PARTIALLY_REFUNDED',
  'PENDING',
  'REFUNDED',
  'VOIDED',
]);
const FULFILLMENT: Readonly<Record<string, FulfillmentStatus>> = {
  fulfilled: 'FULFILLED',
  partial: 'PARTIALLY_FULFILLED',
  unfulfilled: 'UNFULFILLED',
  pending: 'UNFULFILLED',
  restocked: 'RESTOCKED',
};

/** What the files `orders_export.csv` hold. */
export interface GivenOrders {
  orders: Order[];
  /** The currency of most of them; null where none is named. */
  currency: string | null;
  leftOut: LeftOut[];
}

/** The orders of all files together, oldest first and still without numbers of their own; each of their lines is a row, and only the first row has the rest. */
export function givenOrders(tables: readonly NamedTable[]): GivenOrders {
  const leftOut: LeftOut[] = [];
  const rows: TableRow[] = [];
  const marks = new Map<string, DecimalMark>();
  for (const { file, table } of tables) {
    if (table.columns.has('name') && table.columns.has('lineitem name')) {
      marks.set(file, decimalMarkOf(table));
      for (const row of table.rows) rows.push(row);
    } else {
      const why = 'it has no columns Name and Lineitem name: it is no export of orders';
      leftOut.push({ file, line: 1, why });
    }
  }
  const people = new Map<string, ShopCustomer>();
  const orders: Order[] = [];
  for (const all of groupedByName(rows)) {
    const group = firstOfFiles(all, (row) => row.cell('Financial Status') !== '', leftOut);
    const [first] = group;
    if (first === undefined) continue;
    const createdAt = timeIn(first.cell('Created at'));
    if (createdAt === null || !/\d/.test(first.cell('Name'))) {
      const why = 'it has no number, or no date of its creation';
      leftOut.push({ file: first.file, line: first.line, why });
      continue;
    }
    const mark = marks.get(first.file);
    const lines = group.flatMap((row) => lineOf(row, mark) ?? []);
    const customer = customerOf(first, people);
    orders.push(orderOf(first, { lines, createdAt, at: orders.length, customer, mark }));
  }
  orders.sort((one, other) => one.createdAt - other.createdAt);
  return { orders, currency: mostUsed(rows.map((row) => row.cell('Currency'))), leftOut };
}

function groupedByName(rows: readonly TableRow[]): TableRow[][] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const name = row.cell('Name');
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

interface OrderParts {
  lines: OrderLine[];
  createdAt: number;
  at: number;
  customer: ShopCustomer | null;
  mark: DecimalMark | undefined;
}

function orderOf(first: TableRow, { lines, createdAt, at, customer, mark }: OrderParts): Order {
  const name = first.cell('Name');
  const cancelledAt = timeIn(first.cell('Cancelled at'));
  const fulfilledAt = timeIn(first.cell('Fulfilled at'));
  const financial = first.cell('Financial Status').toUpperCase();
  const shipping = addressOf(first, 'Shipping');
  return {
    id: at,
    number: Number(/\d{1,15}/.exec(name)?.[0] ?? 0),
    name,
    createdAt,
    updatedAt: Math.max(createdAt, fulfilledAt ?? 0, cancelledAt ?? 0),
    cancelledAt,
    cancelReason: cancelledAt === null ? null : 'OTHER',
    financial: FINANCIAL.has(financial) ? (financial as FinancialStatus) : 'PENDING',
    fulfillment: FULFILLMENT[first.cell('Fulfillment Status').toLowerCase()] ?? 'UNFULFILLED',
    returns: 'NO_RETURN',
    phone: phoneIn(first.cell('Phone'), first.cell('Billing Country', 'Shipping Country')),
    email: first.cell('Email').toLowerCase() || null,
    customer,
    shippingAddress: shipping,
    billingAddress: addressOf(first, 'Billing'),
    lines: cancelledAt === null ? lines : lines.map((line) => ({ ...line, currentQuantity: 0 })),
    parcels: fulfilledAt === null || cancelledAt !== null ? [] : [parcelOf(at, fulfilledAt)],
    ...paidOf(first, mark),
  };
}

/** With shipping, taxes and discounts, as the customer paid it. */
function paidOf(first: TableRow, mark: DecimalMark | undefined): Pick<Order, 'totalCents' | 'currency'> {
  const totalCents = amountIn(first.cell('Total'), mark);
  const currency = first.cell('Currency');
  return {
    ...(totalCents === null ? {} : { totalCents }),
    ...(CURRENCY.test(currency) ? { currency } : {}),
  };
}

/** An export tells when a parcel left, and nothing of its way. */
function parcelOf(at: number, createdAt: number): Parcel {
  return {
    id: FIRST_PARCEL_ID + at,
    displayStatus: 'FULFILLED',
    createdAt,
    estimatedDeliveryAt: null,
    inTransitAt: null,
    deliveredAt: null,
    tracking: null,
  };
}

function lineOf(row: TableRow, mark: DecimalMark | undefined): OrderLine | null {
  const whole = row.cell('Lineitem name');
  if (whole === '') return null;
  const quantity = Math.max(1, Math.trunc(Number(row.cell('Lineitem quantity')) || 1));
  // "Linen Dress - Red / M": the variant stands behind the last dash.
  const dash = whole.lastIndexOf(' - ');
  return {
    title: dash > 0 ? whole.slice(0, dash) : whole,
    variantTitle: dash > 0 ? whole.slice(dash + 3) : null,
    quantity,
    currentQuantity: quantity,
    sku: row.cell('Lineitem sku').replace(/^'/, ''),
    cents: amountIn(row.cell('Lineitem price'), mark) ?? 0,
  };
}

function customerOf(first: TableRow, people: Map<string, ShopCustomer>): ShopCustomer | null {
  const left = phoneOf(first);
  // One that is not whole, or does not say its country, stays on its order alone.
  const phone = left !== null && E164.test(left) ? left : null;
  const email = first.cell('Email').toLowerCase() || null;
  const key = phone ?? email;
  if (key === null) return null;
  const known = people.get(key);
  if (known) return known;
  const [firstName = '', ...rest] = first.cell('Billing Name', 'Shipping Name').split(/\s+/);
  const id = FIRST_CUSTOMER_ID + people.size;
  const made: ShopCustomer = { id, firstName, lastName: rest.join(' '), email, phone, locale: 'en' };
  people.set(key, made);
  return made;
}

/** The buyer's own number: that of a parcel to somebody else is not. */
function phoneOf(first: TableRow): string | null {
  const [buyer, recipient] = [first.cell('Billing Name'), first.cell('Shipping Name')];
  const isPresent = buyer !== '' && recipient !== '' && buyer.toLowerCase() !== recipient.toLowerCase();
  return (
    phoneIn(first.cell('Phone', 'Billing Phone'), first.cell('Billing Country', 'Shipping Country')) ??
    (isPresent
      ? null
      : phoneIn(first.cell('Shipping Phone'), first.cell('Shipping Country', 'Billing Country')))
  );
}

function addressOf(first: TableRow, which: 'Billing' | 'Shipping'): Address {
  const cell = (name: string) => first.cell(`${which} ${name}`).replace(/^'/, '');
  return {
    name: cell('Name'),
    phone: phoneIn(cell('Phone'), cell('Country')),
    address1: cell('Address1') || cell('Street'),
    city: cell('City'),
    zip: cell('Zip'),
    countryCode: /^[A-Z]{2}$/.test(cell('Country')) ? cell('Country') : 'US',
  };
}

/** `2026-11-01 12:34:56 -0500` */
function timeIn(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)\s?([+-]\d\d:?\d\d|Z|UTC)?/.exec(text);
  if (match === null) return null;
  const [, day = '', time = '', zone = 'Z'] = match;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const ms = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(ms) ? null : ms;
}

function decimalMarkOf({ rows, delimiter }: Table): DecimalMark {
  return markOf(rows.map((row) => row.cell('Lineitem price'))) ?? (delimiter === ';' ? ',' : '.');
}

function mostUsed(all: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const code of all) if (CURRENCY.test(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
