import type { CatalogueProduct } from '@feelori/edges/shopify';

const KINDS = [
  'Dress',
  'Shirt',
  'Skirt',
  'Jacket',
  'Coat',
  'Boots',
  'Sneakers',
  'Scarf',
  'Bag',
  'Trousers',
  'Tee',
  'Hat',
];
const COLOURS = ['Blue', 'Red', 'Green', 'Black', 'White', 'Yellow', 'Navy', 'Rose', 'Grey', 'Beige'];
const STUFFS = ['Linen', 'Cotton', 'Silk', 'Wool', 'Denim', 'Leather', 'Velvet', 'Cashmere'];
const CUTS = ['Wrap', 'Slim', 'Relaxed', 'Vintage', 'Classic', 'Cropped', 'Long', 'Oversized', 'Pleated'];
const SIZES = ['S', 'M', 'L', 'XL', '38'];

/** A product that is made up: the same number gives the same one; names repeat as in a real shop, with a line of its own. */
export function madeProduct(at: number): CatalogueProduct {
  const pick = (all: readonly string[], by: number): string => all[Math.floor(at / by) % all.length] ?? '';
  const [kind, colour, stuff] = [pick(KINDS, 1), pick(COLOURS, 7), pick(STUFFS, 11)];
  const line = `Line${(at * 7_919) % 9_973}`;
  const price = (10 + ((at * 37) % 29_000) / 100).toFixed(2);
  const variants = SIZES.map((size, place) => ({
    id: String(41_000_000_000 + at * 10 + place),
    sku: `SKU-${at}-${size}`,
    title: `${colour} / ${size}`,
    price,
    available: (at + place) % 9 !== 0,
    low: (at + place) % 13 === 0,
    onOrder: false,
    options: [
      { name: 'Colour', value: colour },
      { name: 'Size', value: size },
    ],
  }));
  return {
    product: {
      id: String(8_000_000_000 + at),
      title: `${pick(CUTS, 5)} ${stuff} ${kind} ${line}`,
      description: `A ${colour.toLowerCase()} ${kind.toLowerCase()} of soft ${stuff.toLowerCase()}, made for every day and easy to wash. Waterproof number ${at}.`,
      productType: kind,
      currency: 'USD',
      priceMin: price,
      priceMax: price,
      url: `https://shop.example/products/${at}`,
      imageUrl: null,
      available: true,
      options: [
        { name: 'Colour', values: [colour] },
        { name: 'Size', values: [...SIZES] },
      ],
      variants,
      partial: false,
    },
    vendor: pick(['Aurora', 'Northwind', 'Marlowe', 'Tessel'], 3),
    tags: [colour.toLowerCase(), stuff.toLowerCase(), pick(['women', 'men', 'kids'], 2), line.toLowerCase()],
    skus: SIZES.map((size) => `SKU-${at}-${size}`),
    stockItems: SIZES.map((_, place) => 40_000_000_000 + at * 10 + place),
    createdAt: '2026-01-01T00:00:00Z',
  };
}
