import { givenProducts } from './given-products';
import { readTable } from './read-table';

const NOW = Date.UTC(2026, 10, 23);
const HEADER =
  'Handle,Title,Body (HTML),Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Status';

type Cells = Partial<Record<string, string>>;

const written = (cells: readonly string[], delimiter: string) =>
  cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
const fileOf = (rows: readonly Cells[], delimiter = ',') => {
  const names = HEADER.split(',');
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return lines.map((cells) => `${written(cells, delimiter)}\n`).join('');
};
const read = (text: string) => {
  const file = 'products_export.csv';
  const table = readTable(file, Buffer.from(text));
  const { products, leftOut } = givenProducts([{ file, table }], NOW);
  return { products, leftOut: [...table.leftOut, ...leftOut].map(({ line, why }) => `${line}: ${why}`) };
};
const tee = (cells: Cells): Cells => ({ Handle: 'tee', Title: 'Tee', 'Variant Price': '9.00', ...cells });
const mugs = (prices: readonly string[]) =>
  prices.map((price, at) => tee({ Handle: `mug-${at}`, Title: `Mug ${at}`, 'Variant Price': price }));
const centsOf = (prices: readonly string[], delimiter?: string) =>
  read(fileOf(mugs(prices), delimiter)).products.map(({ variants }) => variants[0]?.cents);

describe('a price of an export', () => {
  it.each([
    ['.99', 99],
    ['12.-', 1_200],
    ["1'299.50", 129_950],
    ['1’299.-', 129_900],
    ['1.299,00 €', 129_900],
    ['12.345,678', 1_234_567.8],
    ['1.234.567,89', 123_456_789],
    ['1,20,000.00', 12_000_000],
    ['Rs.1,499', 149_900],
    ['Rs. 1,499.50', 149_950],
    ['1\u202f299,00 €', 129_900],
    ['US$ 1,299.00', 129_900],
    ['0.500', 50],
  ])('%s is read', (price, cents) => expect(centsOf([price])).toEqual([cents]));

  it.each(['10 %', '-5', '5-', '(5.00)', '5 - 10', 'from 5 or 6', ''])('%s is none', (price) =>
    expect(centsOf([price])).toEqual([]),
  );

  it('is read as the others of its file show, or as the sign between the cells does', () => {
    expect(centsOf(['12.500'])).toEqual([1_250]);
    expect(centsOf(['12.500', '9,90'])).toEqual([1_250_000, 990]);
    expect(centsOf(['12.500', '8'], ';')).toEqual([1_250_000, 800]);
    expect(centsOf(['12,500', '9.90'], ';')).toEqual([1_250_000, 990]);
  });
});

describe('the stock of an export', () => {
  const stockOf = (quantity: string, cells: Cells = {}) => {
    const row = tee({ 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': quantity, ...cells });
    return read(fileOf([row])).products[0]?.variants[0];
  };

  it.each([
    ['0', 0],
    ['-3', -3],
    ['−3', -3],
    ['5.0', 5],
    ['5,00', 5],
    ['1,000', 1_000],
    ['1.000', 1_000],
  ])('%s is counted', (quantity, stock) => expect(stockOf(quantity)).toMatchObject({ stock, tracked: true }));

  it.each(['', 'not stocked'])('"%s" is not sold out', (quantity) =>
    expect(stockOf(quantity)).toMatchObject({ tracked: false }),
  );

  it.each([
    ['continue', 'CONTINUE'],
    ['WAHR', 'CONTINUE'],
    ['FAUX', 'DENY'],
    ['deny', 'DENY'],
  ])('and whether one may buy on: %s', (word, policy) =>
    expect(stockOf('0', { 'Variant Inventory Policy': word })).toMatchObject({ policy }),
  );
});

describe('what is hidden', () => {
  const shownOf = (words: readonly string[]) =>
    read(fileOf(words.map((Published, at) => tee({ Handle: `t-${at}`, Published, Status: 'active' }))))
      .products;

  it.each(['false', 'FALSCH', 'FAUX', 'FALSO', 'ONWAAR', 'FAŁSZ', 'YANLIŞ', 'ЛОЖЬ', '0'])('%s is', (word) =>
    expect(shownOf(['TRUE', word]).map(({ published }) => published)).toEqual([true, false]),
  );

  it('is nothing that is active where a shop publishes nothing at all: it sells elsewhere, without links', () => {
    expect(shownOf(['false', 'FALSCH'])).toMatchObject([
      { published: true, onlineStore: false },
      { published: true, onlineStore: false },
    ]);
    const draft = read(fileOf([tee({ Published: 'false', Status: 'draft' })])).products;
    expect(draft).toMatchObject([{ published: false }]);
  });
});

describe('rows of an export', () => {
  it('of a handle that another product has are named, and are no variants of it', () => {
    const { products, leftOut } = read(
      fileOf([
        tee({ 'Option1 Name': 'Size', 'Option1 Value': 'S' }),
        tee({ Title: 'Lamp', 'Option1 Value': 'Blue' }),
        tee({ Title: '', 'Option1 Value': 'Red' }),
        tee({ 'Option1 Value': 'M' }),
      ]),
    );
    expect(products.map(({ title, variants }) => [title, variants.map((one) => one.title)])).toEqual([
      ['Tee', ['S', 'M']],
    ]);
    expect(leftOut).toEqual(['3: its handle is that of "Tee" already']);
  });

  it('are one product whether their handle is in capitals or not', () => {
    const rows = [
      tee({ Handle: 'The Tee', 'Option1 Value': 'S' }),
      tee({ Handle: 'the-tee', Title: '', 'Option1 Value': 'M' }),
    ];
    expect(read(fileOf(rows)).products).toMatchObject([{ handle: 'the-tee', variants: [{}, {}] }]);
  });

  it('with titles in other letters and no handles are products of their own', () => {
    const rows = ['قميص', 'كوب'].map((Title) => tee({ Handle: '', Title }));
    expect(read(fileOf(rows)).products.map(({ title, handle }) => [title, handle])).toEqual([
      ['قميص', 'product-1'],
      ['كوب', 'product-2'],
    ]);
  });

  it('that are none say so', () => {
    expect(read('').leftOut).toEqual(['0: it is empty']);
    expect(read(`${HEADER}\n`).leftOut).toEqual(['1: it has a header and no row below it']);
  });

  it('have tags and descriptions as people read them', () => {
    const body =
      '<style>p{color:red}</style><p>So<b>ft</b></p><!-- old --><script>if (1 < 2) {}</script>2 &lt; 3<br>M&amp;M';
    expect(
      read(fileOf([tee({ Tags: 'Men &amp; Women, new', 'Body (HTML)': body })])).products[0],
    ).toMatchObject({
      tags: ['Men & Women', 'new'],
      description: 'Soft 2 < 3 M&M',
    });
  });
});
