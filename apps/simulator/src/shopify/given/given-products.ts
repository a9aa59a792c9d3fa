import type { Product, Variant } from '../catalogue/product';
import { amountIn, type DecimalMark, markOf } from './amount-in';
import { countIn } from './count-in';
import { firstOfFiles } from './first-of-files';
import { plainText } from './plain-text';
import type { LeftOut, NamedTable, Table, TableRow } from './read-table';
import { rowsByHandle } from './rows-by-handle';
import { textOf } from './text-of';
import { yesOrNo } from './yes-or-no';

const DAY_MS = 86_400_000;
const OPTIONS = [1, 2, 3] as const;
const PRICES = ['Variant Price', 'Price'] as const;
const PRICES_BEFORE = ['Variant Compare At Price', 'Compare-at price'] as const;
const STATUSES: Readonly<Record<string, Product['status']>> = {
  active: 'ACTIVE',
  draft: 'DRAFT',
  archived: 'ARCHIVED',
  unlisted: 'UNLISTED',
};

/**
 * The products of all `products_export.csv` together, in the order of the files and still without numbers of their own; rows
 * that say nothing usable are left out by line.
 */
export function givenProducts(
  tables: readonly NamedTable[],
  now: number,
): { products: Product[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const rows: TableRow[] = [];
  const marks = new Map<string, DecimalMark>();
  for (const { file, table } of tables) {
    const { columns } = table;
    if (columns.size === 0 || (columns.size === 1 && columns.has(''))) {
      leftOut.push({ file, line: 0, why: 'it is empty' });
    } else if (columns.has('handle') || columns.has('url handle') || columns.has('title')) {
      marks.set(file, decimalMarkOf(table));
      if (table.rows.length === 0) {
        leftOut.push({ file, line: 1, why: 'it has a header and no row below it' });
      }
      for (const row of table.rows) rows.push(row);
    } else {
      const why = 'it has no columns Handle and Title: it is no export of products';
      leftOut.push({ file, line: 1, why });
    }
  }
  const products: Product[] = [];
  for (const { handle, first, rows: all } of rowsByHandle(rows)) {
    const refuse = (row: TableRow, why: string) => leftOut.push({ file: row.file, line: row.line, why });
    const title = plainText(first.cell('Title'));
    if (title === '') {
      refuse(first, 'it has no title, and no row before it has its handle');
      continue;
    }
    const own = withoutOthers(
      firstOfFiles(all, (row) => row.cell('Title') !== '', leftOut),
      title,
      refuse,
    );
    const variants = variantsOf(own, refuse, marks);
    if (variants.length === 0) {
      refuse(first, `"${title}" has no row with a price`);
      continue;
    }
    products.push(productOf(first, own, { handle, title, variants, at: products.length, now }));
  }
  return { products: sold(products), leftOut };
}

/** What the file's prices show; else programs that part cells by semicolons part numbers by commas. */
function decimalMarkOf({ rows, delimiter }: Table): DecimalMark {
  const prices = rows.flatMap((row) => [row.cell(...PRICES), row.cell(...PRICES_BEFORE)]);
  return markOf(prices) ?? (delimiter === ';' ? ',' : '.');
}

/** A shop with another front end publishes nothing on the Online Store, and sells all the same. */
function sold(products: readonly Product[]): Product[] {
  const isHeadless = !products.some(({ published }) => published);
  return products.map((product) =>
    isHeadless && product.status === 'ACTIVE' ? { ...product, published: true, onlineStore: false } : product,
  );
}

/** Without the rows of another product that was given the same handle. */
function withoutOthers(
  rows: readonly TableRow[],
  title: string,
  refuse: (row: TableRow, why: string) => unknown,
): TableRow[] {
  let isOther = false;
  return rows.filter((row) => {
    const own = plainText(row.cell('Title'));
    if (own === '') return !isOther;
    isOther = own !== title;
    if (isOther) refuse(row, `its handle is that of "${title.slice(0, 40)}" already`);
    return !isOther;
  });
}

interface ProductParts {
  handle: string;
  title: string;
  variants: Variant[];
  at: number;
  now: number;
}

function productOf(
  first: TableRow,
  rows: readonly TableRow[],
  { handle, title, variants, at, now }: ProductParts,
): Product {
  const status = STATUSES[first.cell('Status').toLowerCase()] ?? 'ACTIVE';
  const published = yesOrNo(first.cell('Published', 'Published on online store')) !== false;
  const createdAt = now - (1 + (at % 400)) * DAY_MS;
  return {
    id: at,
    handle: handle || `product-${at + 1}`,
    title,
    description: textOf(first.cell('Body (HTML)', 'Description')),
    vendor: plainText(first.cell('Vendor')),
    type: typeOf(first),
    tags: first
      .cell('Tags')
      .split(',')
      .map(plainText)
      .filter((tag) => tag !== ''),
    status,
    published: published && status === 'ACTIVE',
    onlineStore: published,
    pictureType: 'png',
    picture: pictureOf(rows),
    createdAt,
    updatedAt: createdAt,
    garment: 'tee',
    colour: 'grey',
    pattern: 'plain',
    variants,
  };
}

/** The shop's own word, else the last step of Shopify's category ("Apparel > Clothing > Dresses"). */
function typeOf(first: TableRow): string {
  return (
    plainText(first.cell('Type', 'Custom Product Type')) ||
    plainText(first.cell('Product Category').split('>').at(-1) ?? '')
  );
}

function pictureOf(rows: readonly TableRow[]): string | null {
  const pictures = rows.flatMap((row) => {
    const link = row.cell('Image Src', 'Product image URL');
    const position = Number(row.cell('Image Position')) || Number.MAX_SAFE_INTEGER;
    return /^https?:\/\/\S+$/.test(link) ? [{ link, position }] : [];
  });
  return pictures.sort((one, other) => one.position - other.position)[0]?.link ?? null;
}

/** One for each row with a price; a row without one holds a further picture. */
function variantsOf(
  rows: readonly TableRow[],
  refuse: (row: TableRow, why: string) => unknown,
  marks: ReadonlyMap<string, DecimalMark>,
): Variant[] {
  const names = OPTIONS.map(
    (at) => rows.map((row) => row.cell(`Option${at} Name`)).find((name) => name !== '') ?? '',
  );
  const variants: Variant[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    const price = row.cell(...PRICES);
    if (price === '') {
      if (row.cell('Variant SKU', 'SKU', 'Option1 Value') !== '') refuse(row, 'it has no price');
      continue;
    }
    const cents = amountIn(price, marks.get(row.file));
    if (cents === null) {
      refuse(row, `"${price.slice(0, 20)}" is no price`);
      continue;
    }
    const options = optionsOf(row, names);
    const title = options.map(({ value }) => value).join(' / ');
    if (known.has(title)) {
      refuse(row, `its product has "${title.slice(0, 40)}" already`);
      continue;
    }
    known.add(title);
    variants.push({
      ...stockOf(row),
      id: 0,
      inventoryItemId: 0,
      title,
      options,
      cents,
      ...pricesOf(row, cents, marks.get(row.file)),
    });
  }
  return variants;
}

function pricesOf(
  row: TableRow,
  cents: number,
  mark: DecimalMark | undefined,
): Pick<Variant, 'compareAtCents' | 'sku'> {
  const before = amountIn(row.cell(...PRICES_BEFORE), mark);
  return {
    compareAtCents: before !== null && before > cents ? before : null,
    // Spreadsheets get an apostrophe in front, so that they keep leading zeros.
    sku: row.cell('Variant SKU', 'SKU').replace(/^'/, ''),
  };
}

function stockOf(row: TableRow): Pick<Variant, 'stock' | 'policy' | 'tracked'> {
  const policy = row.cell(
    'Variant Inventory Policy',
    'Continue selling when out of stock',
    'Inventory policy',
  );
  const stock = countIn(row.cell('Variant Inventory Qty', 'Inventory quantity'));
  return {
    stock: stock ?? 0,
    policy: policy.toLowerCase() === 'continue' || yesOrNo(policy) === true ? 'CONTINUE' : 'DENY',
    // A shop with several locations exports no quantities: what is not told is not called sold out.
    tracked: stock !== null && row.cell('Variant Inventory Tracker', 'Inventory tracker') !== '',
  };
}

function optionsOf(row: TableRow, names: readonly string[]): Variant['options'] {
  const options = OPTIONS.flatMap((at) => {
    const value = plainText(row.cell(`Option${at} Value`));
    return value === '' ? [] : [{ name: plainText(names[at - 1] ?? '') || `Option ${at}`, value }];
  });
  return options.length > 0 ? options : [{ name: 'Title', value: 'Default Title' }];
}
