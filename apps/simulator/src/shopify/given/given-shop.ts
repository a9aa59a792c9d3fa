import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Product } from '../catalogue/product';
import type { Order } from '../orders/order';
import { givenOrders } from './given-orders';
import { givenProducts } from './given-products';
import { type LeftOut, type NamedTable, readTable, type Table } from './read-table';
import { remarksOn } from './remarks-on';

const FIRST_PRODUCT_ID = 7_200_000_000_001;
const FIRST_VARIANT_ID = 41_500_000_000_001;
const FIRST_ORDER_ID = 5_600_000_000_001;
const FIRST_ITEM_ID = 43_500_000_000_001;
const PRODUCTS = /^products?[_ -]export.*\.csv$/i;
const ORDERS = /^orders?[_ -]export.*\.csv$/i;
const LARGEST_FILE = 200 * 1024 ** 2;
const MOST_KEPT = 1_000;

/** A shop made from the files that Shopify exports. */
export interface GivenShop {
  name: string;
  currency: string | null;
  products: Product[];
  orders: Order[];
  /** Rows that could not be used, the first thousand, and how many they are. */
  leftOut: LeftOut[];
  leftOutCount: number;
  /** What the owner should know of what is shown, in sentences. */
  remarks: string[];
}

/** Reads a folder with Shopify's exports; several files of a kind are one table. Throws a plain sentence without products. */
export function readGivenShop(folder: string, now: number): GivenShop {
  const names = readdirSync(folder).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const read = names.map((file) => ({ file, table: tableOf(folder, file) }));
  const products = givenProducts(tablesOf(read, PRODUCTS), now);
  const orders = givenOrders(tablesOf(read, ORDERS));
  const leftOut = [...read.map(({ table }) => table?.leftOut ?? []), products.leftOut, orders.leftOut].flat();
  const numbered = withNumbers(products.products);
  if (numbered.length === 0) throw new Error(noProducts(folder, leftOut));
  return {
    name: nameOf(folder),
    currency: orders.currency,
    products: numbered,
    orders: orders.orders.map((order, at) => ({ ...order, id: FIRST_ORDER_ID + at })),
    leftOut: leftOut.slice(0, MOST_KEPT),
    leftOutCount: leftOut.length,
    remarks: remarksOn(numbered),
  };
}

/** Null where it is none of the exports. */
function tableOf(folder: string, file: string): Table | null {
  if (!PRODUCTS.test(file) && !ORDERS.test(file)) return null;
  const whole = path.join(folder, file);
  const kind = statSync(whole);
  if (!kind.isFile()) return unread(file, 'it is a folder, not a file');
  if (kind.size > LARGEST_FILE) return unread(file, 'it is larger than 200 MB');
  return readTable(file, readFileSync(whole));
}

function unread(file: string, why: string): Table {
  return { rows: [], columns: new Set(), delimiter: ',', leftOut: [{ file, line: 0, why }] };
}

/** Those of one kind that could be read. */
function tablesOf(read: readonly { file: string; table: Table | null }[], kind: RegExp): NamedTable[] {
  return read.flatMap(({ file, table }) =>
    table !== null && (table.columns.size > 0 || table.leftOut.length === 0) && kind.test(file)
      ? [{ file, table }]
      : [],
  );
}

function withNumbers(products: readonly Product[]): Product[] {
  let made = 0;
  return products.map((product, at) => ({
    ...product,
    id: FIRST_PRODUCT_ID + at,
    variants: product.variants.map((variant) => {
      made += 1;
      return { ...variant, id: FIRST_VARIANT_ID + made, inventoryItemId: FIRST_ITEM_ID + made };
    }),
  }));
}

function nameOf(folder: string): string {
  const words = path.basename(path.resolve(folder)).replace(/[_-]+/g, ' ').trim();
  return words === '' ? 'Your shop' : words.slice(0, 60);
}

function noProducts(folder: string, [first]: readonly LeftOut[]): string {
  const why =
    first === undefined
      ? 'there is no file products_export.csv'
      : `${first.file}${first.line > 0 ? ` line ${first.line}` : ''}: ${first.why}`;
  return `${folder} holds no products: ${why}. In Shopify, Products → Export writes the file.`;
}
