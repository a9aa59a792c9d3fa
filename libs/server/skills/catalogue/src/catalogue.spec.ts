import type { CatalogueProduct, Product, ProductSearch, Shopify } from '@feelori/edges/shopify';
import { FakeClock } from '@feelori/testing';
import { Catalogue } from './catalogue';
import { CatalogueIndex } from './catalogue-index';
import { given } from './testing/given';

const SOLD_OUT = ['Denim Pinafore Dress', 'Faded Dress'];
const KIDS = ['Kids Star Party Dress', 'Kids Garden Dress'];
const SHELF: readonly CatalogueProduct[] = [
  given('Kids Star Party Dress', { type: 'Kids', price: '38.00', tags: ['dress'] }),
  given('Denim Pinafore Dress', { price: '59.00', available: false }),
  given('Kids Garden Dress', { type: 'Kids', price: '32.00', tags: ['dress'] }),
  given('Faded Dress', { price: '20.00', available: false }),
  given('Cherry Skater Dress', { price: '45.00' }),
  given('Breton Stripe Dress', { price: '58.00' }),
  halfSoldOut(given('Cornflower Sundress', { price: '49.50', tags: ['dress'] })),
  given('Evening Gown Dress', { price: '129.00' }),
];

/** With one more variant, which nobody can buy. */
function halfSoldOut(one: CatalogueProduct): CatalogueProduct {
  const gone = one.product.variants.map((variant) => ({ ...variant, id: 'gone', available: false }));
  return { ...one, product: { ...one.product, variants: [...gone, ...one.product.variants] } };
}

/** Shopify's own search, as far as it goes: by prices, in an order of its own. */
const shopify = {
  searchProducts: ({ priceMin, priceMax }: ProductSearch): Promise<Product[]> => {
    const lies = ({ priceMin: price }: Product): boolean =>
      Number(price) <= (priceMax ?? Infinity) && Number(price) >= (priceMin ?? 0);
    return Promise.resolve(SHELF.map(({ product }) => product).filter(lies));
  },
} as unknown as Shopify;

describe.each([
  ['in memory', true],
  ["by Shopify's own search", false],
])('products found %s', (_, isInMemory) => {
  const clock = new FakeClock();
  const index = new CatalogueIndex();
  if (isInMemory) {
    for (const product of SHELF) index.products.put(product);
    index.checkedAt = clock.now();
  }
  const catalogue = new Catalogue(shopify, index, clock);

  async function look(change: Partial<ProductSearch>): Promise<{ found: string[]; closest: string[] }> {
    const search = { terms: ['dress'], category: null, priceMin: null, priceMax: null, inStockOnly: false };
    const { products, closest } = await catalogue.search({ ...search, ...change });
    const titles = (all: readonly Product[]): string[] => all.map(({ title }) => title);
    return { found: titles(products), closest: titles(closest) };
  }

  it("are those for grown people, then children's, then what is sold out", async () => {
    const { found } = await look({ priceMax: 60 });
    expect(new Set(found.slice(0, 3))).toEqual(
      new Set(['Cherry Skater Dress', 'Breton Stripe Dress', 'Cornflower Sundress']),
    );
    expect(new Set(found.slice(3, 5))).toEqual(new Set(KIDS));
    expect(new Set(found.slice(5))).toEqual(new Set(SOLD_OUT));
  });

  it('stand by their prices where that is wanted, what is sold out last', async () => {
    expect((await look({ priceMax: 60, sort: 'price_up' })).found).toEqual([
      'Kids Garden Dress',
      'Kids Star Party Dress',
      'Cherry Skater Dress',
      'Cornflower Sundress',
      'Breton Stripe Dress',
      'Faded Dress',
      'Denim Pinafore Dress',
    ]);
  });

  it('stand so where nothing fits, and these come closest', async () => {
    const { found, closest } = await look({ size: '58', priceMax: 60 });
    expect(found).toEqual([]);
    expect(closest).toHaveLength(5);
    expect(new Set(closest.slice(0, 3))).toEqual(
      new Set(['Cherry Skater Dress', 'Breton Stripe Dress', 'Cornflower Sundress']),
    );
    expect(new Set(closest.slice(3))).toEqual(new Set(KIDS));
  });

  it.each([
    ["children's", 40],
    ['sold out', 25],
  ])('come closest at another price where at this one there is only what is %s', async (__, priceMax) => {
    expect((await look({ size: '58', priceMax })).closest).toEqual([
      'Cherry Skater Dress',
      'Cornflower Sundress',
      'Breton Stripe Dress',
      'Evening Gown Dress',
      expect.stringContaining('Kids'),
    ]);
  });

  it("are children's alone where these are all that fits, and first where children are named", async () => {
    expect((await look({ priceMin: 30, priceMax: 40 })).found.sort()).toEqual([...KIDS].sort());
    const { closest } = await look({ terms: ['kids', 'dress'], size: '58', priceMax: 40 });
    expect(closest.slice(0, 2).sort()).toEqual([...KIDS].sort());
  });

  it('are for whom the one is that they are to be like', async () => {
    const like = async (title: string): Promise<string[]> => {
      const one = SHELF.find(({ product }) => product.title === title)?.product as Product;
      return (await catalogue.similar(one)).products.map(({ title: other }) => other);
    };
    expect((await like('Cherry Skater Dress')).slice(-2).sort()).toEqual([...KIDS].sort());
    expect((await like('Kids Garden Dress'))[0]).toBe('Kids Star Party Dress');
  });

  it('that are like one cost about as much, the nearest first', async () => {
    const one = SHELF.find(({ product }) => product.title === 'Breton Stripe Dress')?.product as Product;
    const { products } = await catalogue.similar(one);
    expect(products.map(({ title }) => title)).toEqual([
      'Cornflower Sundress',
      'Cherry Skater Dress',
      'Evening Gown Dress',
      'Kids Star Party Dress',
      'Kids Garden Dress',
    ]);
  });
});

describe('a product that Shopify tells of', () => {
  it('is whole where it had no time for all of its variants and the others are known', async () => {
    const clock = new FakeClock();
    const index = new CatalogueIndex();
    const known = halfSoldOut(given('Cornflower Sundress'));
    index.products.put(known);
    index.checkedAt = clock.now();
    const [gone] = known.product.variants;
    const part = { ...known.product, variants: [gone!], available: null, partial: true };
    const slow = { getProduct: () => Promise.resolve(part) } as unknown as Shopify;
    const look = () => new Catalogue(slow, index, clock).product(known.product.id);
    expect((await look()).product).toMatchObject({ available: true, partial: false, variants: [{}, {}] });
    clock.advance(3_700_000);
    expect((await look()).product).toMatchObject({ available: null, partial: true });
  });
});
