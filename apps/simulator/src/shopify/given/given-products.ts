import { decodeHTML } from 'entities';
import type { Product, Variant } from '../catalogue/product';
import { slug } from '../catalogue/slug';
import { amountIn } from './amount-in';
import { firstOfFiles } from './first-of-files';
import type { LeftOut, NamedTable, TableRow } from './read-table';

const DAY_MS = 86_400_000;
const LONGEST_DESCRIPTION = 20_000;
const OPTIONS = [1, 2, 3] as const;
const STATUSES: Readonly<Record<string, Product['status']>> = {
  active: 'ACTIVE',
  draft: 'DRAFT',
  archived: 'ARCHIVED',
  unlisted: 'UNLISTED',
};

/** What stands in the rows of one handle. */
interface Grouped {
  first: TableRow;
  rows: TableRow[];
}

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
  for (const { file, table } of tables) {
    const { columns } = table;
    if (columns.has('handle') || columns.has('url handle') || columns.has('title')) {
      for (const row of table.rows) rows.push(row);
    } else {
      const why = 'it has no columns Handle and Title: it is no export of products';
      leftOut.push({ file, line: 1, why });
    }
  }
  const products: Product[] = [];
  for (const { first, rows: all } of groupedByHandle(rows)) {
    const refuse = (row: TableRow, why: string) => leftOut.push({ file: row.file, line: row.line, why });
    const title = plain(first.cell('Title'));
    if (title === '') {
      refuse(first, 'it has no title, and no row before it has its handle');
      continue;
    }
    const own = firstOfFiles(all, (row) => row.cell('Title') !== '', leftOut);
    const variants = variantsOf(own, refuse);
    if (variants.length === 0) {
      refuse(first, `"${title}" has no row with a price`);
      continue;
    }
    products.push(productOf(first, own, { title, variants, at: products.length, now }));
  }
  return { products, leftOut };
}

function groupedByHandle(rows: readonly TableRow[]): Grouped[] {
  const groups = new Map<string, Grouped>();
  let [last, file] = ['', ''];
  for (const row of rows) {
    if (row.file !== file) [last, file] = ['', row.file];
    const handle = row.cell('Handle', 'URL handle') || (row.cell('Title') ? slug(row.cell('Title')) : last);
    last = handle;
    const group = groups.get(handle) ?? { first: row, rows: [] };
    group.rows.push(row);
    // The row with the title is the product's own, wherever it stands.
    if (group.first.cell('Title') === '' && row.cell('Title') !== '') group.first = row;
    groups.set(handle, group);
  }
  return [...groups.values()];
}

function productOf(
  first: TableRow,
  rows: readonly TableRow[],
  { title, variants, at, now }: { title: string; variants: Variant[]; at: number; now: number },
): Product {
  const status = STATUSES[first.cell('Status').toLowerCase()] ?? 'ACTIVE';
  const published = !isNo(first.cell('Published', 'Published on online store'));
  const createdAt = now - (1 + (at % 400)) * DAY_MS;
  return {
    id: at,
    handle: first.cell('Handle', 'URL handle') || slug(title) || `product-${at + 1}`,
    title,
    description: textOf(first.cell('Body (HTML)', 'Description')),
    vendor: plain(first.cell('Vendor')),
    type: typeOf(first),
    tags: first
      .cell('Tags')
      .split(',')
      .map((tag) => tag.trim())
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
    plain(first.cell('Type', 'Custom Product Type')) ||
    plain(first.cell('Product Category').split('>').at(-1) ?? '')
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
function variantsOf(rows: readonly TableRow[], refuse: (row: TableRow, why: string) => unknown): Variant[] {
  const names = OPTIONS.map(
    (at) => rows.map((row) => row.cell(`Option${at} Name`)).find((name) => name !== '') ?? '',
  );
  const variants: Variant[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    const price = row.cell('Variant Price', 'Price');
    if (price === '') {
      if (row.cell('Variant SKU', 'SKU', 'Option1 Value') !== '') refuse(row, 'it has no price');
      continue;
    }
    const cents = amountIn(price);
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
      ...pricesOf(row, cents),
    });
  }
  return variants;
}

function pricesOf(row: TableRow, cents: number): Pick<Variant, 'compareAtCents' | 'sku'> {
  const before = amountIn(row.cell('Variant Compare At Price', 'Compare-at price'));
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
  return {
    stock: Math.trunc(
      Number(row.cell('Variant Inventory Qty', 'Inventory quantity').replace(/[^\d.-]/g, '')) || 0,
    ),
    policy: /^(?:continue|true|yes)$/i.test(policy) ? 'CONTINUE' : 'DENY',
    tracked: row.cell('Variant Inventory Tracker', 'Inventory tracker') !== '',
  };
}

function optionsOf(row: TableRow, names: readonly string[]): Variant['options'] {
  const options = OPTIONS.flatMap((at) => {
    const value = plain(row.cell(`Option${at} Value`));
    return value === '' ? [] : [{ name: plain(names[at - 1] ?? '') || `Option ${at}`, value }];
  });
  return options.length > 0 ? options : [{ name: 'Title', value: 'Default Title' }];
}

function isNo(text: string): boolean {
  return /^(?:false|no|0)$/i.test(text);
}

function plain(text: string): string {
  return decodeHTML(text).replace(/\s+/g, ' ').trim();
}

/** The words of a description. */
function textOf(html: string): string {
  const words = html
    .slice(0, LONGEST_DESCRIPTION)
    .replace(/<(?:style|script)\b[^<]*<\/(?:style|script)>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ');
  return plain(words);
}
