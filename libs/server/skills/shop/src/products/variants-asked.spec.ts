import type { Product, ProductVariant } from '@feelori/edges/shopify';
import { variantsAsked } from './variants-asked';

type Row = readonly [options: Record<string, string>, stock: 'in' | 'order' | 'out'];

function product(title: string, rows: readonly Row[], partial = false): Product {
  const variants = rows.map(([options, stock], at): ProductVariant => ({
    id: String(at + 1),
    sku: null,
    title: Object.values(options).join(' / '),
    price: '10.00',
    available: stock !== 'out',
    low: false,
    onOrder: stock === 'order',
    options: Object.entries(options).map(([name, value]) => ({ name, value })),
  }));
  const names = [...new Set(variants.flatMap(({ options }) => options.map(({ name }) => name)))];
  const valuesOf = (name: string) =>
    variants.flatMap(({ options }) =>
      options.flatMap((option) => (option.name === name ? [option.value] : [])),
    );
  return {
    id: '7',
    title,
    description: '',
    productType: '',
    currency: 'USD',
    priceMin: '10.00',
    priceMax: '10.00',
    url: null,
    imageUrl: null,
    available: partial ? null : variants.some(({ available }) => available),
    partial,
    options: names.map((name) => ({ name, values: [...new Set(valuesOf(name))] })),
    variants,
  };
}

const SIZES = product(
  'Boot',
  Array.from({ length: 60 }, (_, at): Row => [{ Size: String(at + 1) }, at >= 55 ? 'in' : 'out']),
);
const COLOURS = product('Blue Sky Tee', [
  [{ Farbe: 'Blau', Größe: 'M' }, 'out'],
  [{ Farbe: 'Blau', Größe: 'L' }, 'in'],
  [{ Farbe: 'Dunkelblau', Größe: 'M' }, 'order'],
  [{ Farbe: 'Dark Blue', Größe: 'M' }, 'in'],
  [{ Farbe: 'Blue', Größe: 'M' }, 'out'],
]);

describe('a value that is named in part', () => {
  const phone = product('S25', [
    [{ Storage: '128GB', Colour: 'Titanium Black' }, 'in'],
    [{ Storage: '256GB', Colour: 'Titanium Blue' }, 'out'],
  ]);
  it.each([
    ['in blue?', ['Titanium Blue']],
    ['128 titanium', ['128GB']],
    ['256 black', ['256GB / Titanium Black']],
    ['titanium', []],
    ['12', []],
  ])('%j: %j', (said, labels) => {
    expect(variantsAsked(phone, said).map(({ label }) => label)).toEqual(labels);
  });

  it('is none by a word that says nothing', () => {
    const bag = product('Bag', [[{ Size: 'One Size' }, 'in']]);
    expect(variantsAsked(bag, 'which size is it?')).toEqual([]);
  });
});

describe('what a customer asks of a product', () => {
  it.each([
    ['size 58?', SIZES, [['Size 58', 'in']]],
    ['do you have it in 12', SIZES, [['Size 12', 'out']]],
    [
      '57 or 2?',
      SIZES,
      [
        ['Size 2', 'out'],
        ['Size 57', 'in'],
      ],
    ],
    ['size 61?', SIZES, []],
    ['5.8', SIZES, []],
    ['auch in blau m?', COLOURS, [['Blau / M', 'out']]],
    ['Blau, Größe L', COLOURS, [['Blau / L', 'in']]],
    ['dunkelblau in M', COLOURS, [['Dunkelblau / M', 'order']]],
    ['dark blue m', COLOURS, [['Dark Blue / M', 'in']]],
    ['ｌ', COLOURS, [['L', 'in']]],
    ['dark blue, L', COLOURS, [['Dark Blue / L', 'none']]],
    ["I'm glad", COLOURS, []],
    ['the Blue Sky Tee?', COLOURS, []],
    ['', COLOURS, []],
  ] as const)('in "%s"', (said, one, expected) => {
    expect(variantsAsked(one, said).map(({ label, stock }) => [label, stock])).toEqual(
      expect.arrayContaining(expected.map((pair) => [...pair])),
    );
    expect(variantsAsked(one, said)).toHaveLength(expected.length);
  });

  it('is not called sold out, nor missing, where not every variant was seen', () => {
    const some = product(
      'Boot',
      [
        [{ Size: '1' }, 'out'],
        [{ Size: '2' }, 'in'],
      ],
      true,
    );
    expect(variantsAsked(some, 'size 1?')).toEqual([]);
    expect(variantsAsked(some, 'size 2?')).toMatchObject([{ label: 'Size 2', stock: 'in' }]);
  });

  it('counts a small word as no size, a capital one does', () => {
    const cups = product('Bra', [
      [{ Cup: 'A' }, 'in'],
      [{ Cup: 'B' }, 'in'],
    ]);
    expect(variantsAsked(cups, 'is there a b?')).toMatchObject([{ label: 'B', stock: 'in' }]);
    expect(variantsAsked(cups, 'is there A?')).toMatchObject([{ label: 'A', stock: 'in' }]);
  });
});

describe('a size that is known to be named', () => {
  const LETTERS = product('Wrap Dress', [
    [{ Size: 'S' }, 'in'],
    [{ Size: 'L' }, 'out'],
  ]);
  const asked = (one: Product, size: string, said = '') =>
    variantsAsked(one, said, size).map(({ label, stock }) => [label, stock]);

  it.each([
    ['P', 'S', 'in'],
    ['G', 'L', 'out'],
    ['CH', 'S', 'in'],
    ['Large', 'L', 'out'],
  ])('%s is the %s of this shop', (size, label, stock) => {
    expect(asked(LETTERS, size)).toEqual([[label, stock]]);
  });

  it('is said not to be there where the product comes in other ones', () => {
    expect(asked(LETTERS, 'M')).toEqual([['M', 'none']]);
    expect(asked(LETTERS, '38', 'do you have it in 38?')).toEqual([['Size 38', 'none']]);
    expect(asked(SIZES, '61')).toEqual([['Size 61', 'none']]);
    const mexican = product(
      'Vestido',
      ['CH', 'M', 'EG'].map((Talla) => [{ Talla }, 'in']),
    );
    expect(asked(mexican, 'G')).toEqual([['G', 'none']]);
  });

  it('is no answer where not all is known, or the product has no sizes', () => {
    expect(asked({ ...LETTERS, partial: true }, 'M')).toEqual([]);
    expect(asked(product('Scarf', [[{ Color: 'Red' }, 'in']]), 'M')).toEqual([]);
    expect(asked(product('Rice', [[{ Pack: '1 kg bag' }, 'in']]), 'M')).toEqual([]);
  });

  it('is looked for among the sizes, and in one option alone', () => {
    const jeans = product('Jeans', [
      [{ Waist: '32', Length: '32' }, 'out'],
      [{ Waist: '32', Length: '34' }, 'in'],
    ]);
    expect(asked(jeans, '32', 'do you have them in 32?')).toEqual([['Waist 32', 'in']]);
    const tones = product('Dress', [
      [{ Color: 'Tone 61', Size: '61' }, 'out'],
      [{ Color: 'Tone 63', Size: '61' }, 'in'],
    ]);
    expect(asked(tones, '61', 'is it there in size 61?')).toEqual([['Size 61', 'in']]);
    expect(asked(tones, '61', 'tone 61 in size 61?')).toEqual([['Tone 61 / Size 61', 'out']]);
  });

  it('stands beside the colour that is named with it', () => {
    expect(asked(COLOURS, 'G', 'blau em G')).toEqual([['Blau / L', 'in']]);
  });
});
