import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readGivenShop } from './given-shop';
import { readTable } from './read-table';

const NOW = Date.UTC(2026, 10, 23);
const HEADER =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option1 Linked To,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Position,Image Alt Text,Some column of an app,Status';

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'given-shop-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

const read = (files: Record<string, string | Uint8Array>) => readGivenShop(folderWith(files), NOW);
const dress = (cells: Partial<Record<string, string>>): string =>
  HEADER.split(',')
    .map((name) => cells[name] ?? '')
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');

const RED = dress({
  Handle: 'linen-dress',
  Title: 'Linen “Ada” Dress',
  'Body (HTML)': '<p>Soft &amp; light,\nmade in\u00a0Italy.</p><ul><li>100 % linen</li></ul>',
  Vendor: 'Mira, Inc.',
  Type: 'Dresses',
  Tags: 'summer, linen',
  Published: 'true',
  'Option1 Name': 'Color',
  'Option1 Value': 'Red',
  'Option2 Name': 'Size',
  'Option2 Value': 'M',
  'Variant SKU': "'0012",
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': '3',
  'Variant Inventory Policy': 'deny',
  'Variant Price': '79.00',
  'Variant Compare At Price': '99.00',
  'Image Src': 'https://cdn.shopify.com/b.jpg?v=2',
  'Image Position': '2',
  Status: 'active',
});
const BLUE = dress({
  Handle: 'linen-dress',
  'Option1 Value': 'Blue',
  'Option2 Value': 'L',
  'Variant Inventory Qty': '0',
  'Variant Inventory Policy': 'continue',
  'Variant Price': '82.50',
  'Image Src': 'https://cdn.shopify.com/a.jpg?v=1',
  'Image Position': '1',
});
const PICTURE = dress({
  Handle: 'linen-dress',
  'Image Src': 'https://cdn.shopify.com/c.jpg',
  'Image Position': '3',
});
const ONE = dress({
  Handle: 'gift',
  Title: 'Gift card',
  'Variant Price': '25',
  Status: 'draft',
  Published: 'false',
});

describe('a shop made from products_export.csv', () => {
  it('has products with variants, stock, pictures and descriptions as the rows say', () => {
    const shop = read({ 'products_export.csv': [HEADER, RED, BLUE, PICTURE, ONE].join('\n') });
    expect(shop.leftOut).toEqual([]);
    const [first, second] = shop.products;
    expect(first).toMatchObject({
      handle: 'linen-dress',
      title: 'Linen “Ada” Dress',
      description: 'Soft & light, made in Italy. 100 % linen',
      vendor: 'Mira, Inc.',
      type: 'Dresses',
      tags: ['summer', 'linen'],
      status: 'ACTIVE',
      published: true,
      picture: 'https://cdn.shopify.com/a.jpg?v=1',
      variants: [
        {
          title: 'Red / M',
          sku: '0012',
          cents: 7900,
          compareAtCents: 9900,
          stock: 3,
          policy: 'DENY',
          tracked: true,
          options: [
            { name: 'Color', value: 'Red' },
            { name: 'Size', value: 'M' },
          ],
        },
        { title: 'Blue / L', cents: 8250, compareAtCents: null, policy: 'CONTINUE', tracked: false },
      ],
    });
    expect(second).toMatchObject({ status: 'DRAFT', published: false, picture: null });
    expect(second?.variants[0]?.options).toEqual([{ name: 'Title', value: 'Default Title' }]);
  });

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['a BOM and the line ends of Windows', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['semicolons', (text) => text.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is the same with %s', (_, how) => {
    const plain = read({ 'products_export.csv': [HEADER, RED, BLUE].join('\n') });
    const other = read({ 'products_export_1.csv': how([HEADER, RED, BLUE].join('\n')) });
    expect(other.products).toEqual(plain.products);
  });

  it('reads the letters of Windows where the file is not UTF-8', () => {
    const row = dress({ Handle: 'caf', Title: 'Caf# Mug', 'Variant Price': '9' });
    const bytes = Buffer.from([HEADER, row].join('\n').replace('#', '\u00e9'), 'latin1');
    expect(read({ 'products_export.csv': bytes }).products[0]?.title).toBe('Café Mug');
  });

  it('names the rows it leaves out by their lines, and uses the others', () => {
    const shop = read({
      'products_export.csv': [
        HEADER,
        RED,
        dress({ Handle: 'no-title', 'Variant Price': '5' }),
        dress({ Handle: 'odd', Title: 'Odd', 'Variant Price': 'ask us' }),
        dress({ Handle: 'linen-dress', 'Option1 Value': 'Red', 'Option2 Value': 'M', 'Variant Price': '1' }),
        ONE,
      ].join('\n'),
    });
    // The first row's description holds a line end.
    expect(shop.leftOut.map(({ line, why }) => `${line}: ${why}`)).toEqual([
      '6: its product has "Red / M" already',
      '4: it has no title, and no row before it has its handle',
      '5: "ask us" is no price',
      '5: "Odd" has no row with a price',
    ]);
    expect(shop.products.map(({ title }) => title)).toEqual(['Linen “Ada” Dress', 'Gift card']);
  });

  it('goes on behind a quote that never ends', () => {
    const shop = read({ 'products_export.csv': [HEADER, RED, ONE, '"broken,row'].join('\n') });
    expect(shop.products).toHaveLength(2);
    expect(shop.leftOut).toHaveLength(1);
  });

  it('knows the columns of the newer exports', () => {
    const text =
      'Title,URL handle,Description,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL\n' +
      'Tee,tee,Soft,TRUE,Active,T-1,Size,S,"1.299,00 €",shopify,4,DENY,https://cdn.shopify.com/t.png\n';
    expect(read({ 'products_export.csv': text }).products[0]).toMatchObject({
      title: 'Tee',
      status: 'ACTIVE',
      picture: 'https://cdn.shopify.com/t.png',
      variants: [{ sku: 'T-1', cents: 129_900, stock: 4, tracked: true, policy: 'DENY' }],
    });
  });

  it.each([
    ['no such file', { 'other.csv': 'Name' }, 'there is no file products_export.csv'],
    ['another table', { 'products_export.csv': 'a,b\n1,2' }, 'no columns Handle and Title'],
    ['nothing', { 'products_export.csv': '' }, 'Products → Export'],
  ])('says what is wrong with %s', (_, files, words) => {
    expect(() => read(files)).toThrow(words);
  });

  it('reads 12,000 rows in moments', () => {
    const rows = Array.from({ length: 12_000 }, (_, at) =>
      dress({
        Handle: `p-${at >> 2}`,
        Title: at % 4 === 0 ? `Product ${at >> 2}` : '',
        'Option1 Value': `V${at % 4}`,
        'Variant Price': '5',
      }),
    );
    const began = process.cpuUsage();
    const shop = read({ 'products_export.csv': [HEADER, ...rows].join('\n') });
    const { user } = process.cpuUsage(began);
    expect(shop.products).toHaveLength(3_000);
    expect(new Set(shop.products.flatMap(({ variants }) => variants.map(({ id }) => id))).size).toBe(12_000);
    expect(user / 1_000).toBeLessThan(10_000);
  });
});

describe('several files of a kind', () => {
  const table = (...rows: string[]) => [HEADER, ...rows].join('\n');

  it('have each product once, and one that goes on in the next file whole', () => {
    const shop = read({
      'products_export_1.csv': table(RED),
      'products_export_2.csv': table(BLUE, ONE),
      'products_export_3.csv': table(RED, BLUE),
    });
    expect(shop.products.map(({ handle, variants }) => [handle, variants.length])).toEqual([
      ['linen-dress', 2],
      [shop.products[1]?.handle, 1],
    ]);
    expect(shop.leftOut).toEqual([
      { file: 'products_export_3.csv', line: 2, why: 'products_export_1.csv has it already' },
    ]);
  });

  it('have each order once', () => {
    const header = 'Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price';
    const first = '#1,paid,2026-11-10 09:30:00 -0500,1,Dress,79.00';
    const shop = read({
      'products_export.csv': table(RED),
      'orders_export_1.csv': [header, first].join('\n'),
      'orders_export_2.csv': [
        header,
        '#1,,,1,Gift card,25.00',
        '#2,paid,2026-11-11 09:30:00 -0500,1,Hat,9',
      ].join('\n'),
      'orders_export_3.csv': [header, first, '#1,,,1,Gift card,25.00'].join('\n'),
    });
    expect(shop.orders.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['#1', 2],
      ['#2', 1],
    ]);
    expect(shop.leftOut.map(({ file, line }) => [file, line])).toEqual([['orders_export_3.csv', 2]]);
  });

  it('are read however many rows cannot be used, or belong to one order', () => {
    const bad = Array.from({ length: 130_000 }, (_, at) => `bad-${at},`);
    const lines = Array.from({ length: 30_000 }, (_, at) => `#1,paid,2026-11-10 09:30:00,1,Thing ${at},1`);
    const began = process.cpuUsage();
    const shop = read({
      'products_export_1.csv': table(RED),
      'products_export_2.csv': ['Handle,Title', ...bad].join('\n'),
      'orders_export.csv': [
        'Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price',
        ...lines,
      ].join('\n'),
    });
    expect(shop.leftOutCount).toBe(130_000);
    expect(shop.orders.map((one) => one.lines.length)).toEqual([30_000]);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(10_000);
  });

  it('name the first row that is not read any more', () => {
    const { rows, leftOut } = readTable('many.csv', Buffer.from('a\n1\n2\n3\n4\n'), 2);
    expect(rows.map((row) => row.cell('a'))).toEqual(['1', '2']);
    expect(leftOut).toEqual([
      { file: 'many.csv', line: 4, why: expect.stringContaining('more than 2 rows') },
    ]);
    expect(readTable('few.csv', Buffer.from('a\n1\n2\n'), 2).leftOut).toEqual([]);
  });
});

describe('orders of orders_export.csv', () => {
  const orders =
    'Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Phone,Shipping Country,Shipping Zip,Cancelled at,Phone\n' +
    "#2001,Ana@Example.com,paid,fulfilled,2026-11-12 10:00:00 -0500,EUR,2026-11-10 09:30:00 -0500,2,Linen Dress - Red / M,79.00,0012,Ana Sol,'+34 600 000 999,ES,'46001,,\n" +
    '#2001,,,,,,,1,Gift card,25.00,,,,,,,\n' +
    '#2002,b@example.com,refunded,unfulfilled,,EUR,2026-11-11 09:30:00 +0100,1,Gift card,25.00,,,,,,2026-11-12 00:00:00 +0100,+16505550101\n' +
    '#2003,c@example.com,paid,unfulfilled,,EUR,,1,Gift card,25.00,,,,,,,\n';
  const shop = read({ 'products_export.csv': [HEADER, RED].join('\n'), 'orders_export.csv': orders });

  it('belong to whose phone they name, with all their lines', () => {
    expect(shop.currency).toBe('EUR');
    const [first, second] = shop.orders;
    expect(first).toMatchObject({
      name: '#2001',
      number: 2001,
      financial: 'PAID',
      fulfillment: 'FULFILLED',
      email: 'ana@example.com',
      createdAt: Date.UTC(2026, 10, 10, 14, 30),
      customer: { phone: '+34600000999', firstName: 'Ana', lastName: 'Sol' },
      lines: [
        { title: 'Linen Dress', variantTitle: 'Red / M', quantity: 2, cents: 7900 },
        { title: 'Gift card', variantTitle: null, quantity: 1 },
      ],
      parcels: [{ displayStatus: 'FULFILLED' }],
      shippingAddress: { zip: '46001', countryCode: 'ES' },
    });
    expect(second).toMatchObject({
      name: '#2002',
      financial: 'REFUNDED',
      customer: { phone: '+16505550101' },
    });
    expect(second?.cancelledAt).not.toBeNull();
    expect(second?.lines[0]?.currentQuantity).toBe(0);
  });

  it('that have no date are named by their line', () => {
    expect(shop.leftOut).toEqual([
      { file: 'orders_export.csv', line: 5, why: 'it has no number, or no date of its creation' },
    ]);
  });
});
