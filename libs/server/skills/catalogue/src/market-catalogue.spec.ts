import type { MarketPrices, Product, ProductSearch } from '@feelori/edges/shopify';
import type { Catalogue } from './catalogue';
import type { CatalogueIndex } from './catalogue-index';
import { MarketCatalogue } from './market-catalogue';

const own = (id: string, price: string): Product =>
  ({ id, currency: 'USD', priceMin: price, priceMax: price, available: true, variants: [] }) as never;
const dearAndCheap = [own('dear', '1500'), own('cheap', '20')];
const UNDER_2000: ProductSearch = {
  terms: ['dress'],
  category: null,
  priceMin: null,
  priceMax: 2_000,
  inStockOnly: false,
};

/** A catalogue in memory, and prices of a country as `priced` tells them. */
function catalogueWith(priced: MarketPrices['priced']): {
  market: MarketCatalogue;
  searched: ProductSearch[];
} {
  const searched: ProductSearch[] = [];
  const catalogue = {
    search: (search: ProductSearch) => {
      searched.push(search);
      return Promise.resolve({ products: dearAndCheap, closest: [], hoursOld: null, ended: false });
    },
  } as unknown as Catalogue;
  const index = { products: { all: () => [] } } as unknown as CatalogueIndex;
  const prices = {
    countryFor: (country: string) => Promise.resolve(country),
    priced,
  } as unknown as MarketPrices;
  return { market: new MarketCatalogue(catalogue, prices, index), searched };
}

it('does not hold a limit in rupees against dollars while no price is told, and says so', async () => {
  const { market } = catalogueWith((products) => Promise.resolve(products.map(() => null)));
  const found = await market.search(UNDER_2000, { country: 'IN' });
  expect(found).toMatchObject({ limitUnknown: true, products: [{ id: 'dear' }, { id: 'cheap' }] });
});

it('holds the limit against the prices there, also of what could not be priced', async () => {
  let asked = 0;
  const { market } = catalogueWith((products) => {
    asked += 1;
    const there = (product: Product) => ({ ...product, currency: 'INR', priceMin: '1600', priceMax: '1600' });
    return Promise.resolve(products.map((one) => (one.id === 'cheap' ? there(one) : null)));
  });
  const found = await market.search(UNDER_2000, { country: 'IN' });
  expect(found.products.map(({ id, currency }) => [id, currency])).toEqual([['cheap', 'INR']]);
  expect(found.limitUnknown).toBeUndefined();
  expect(asked).toBeGreaterThan(0);
});

it('asks for all prices of a turn in one time, whatever they are asked for', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  const ended: boolean[] = [];
  const { market } = catalogueWith(async (products, _, signal) => {
    if (now > 0) await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    now += 1_500;
    ended.push(signal?.aborted === true);
    return products.map(() => null);
  });
  const turn = {};
  await market.priced(own('dear', '1500'), { country: 'IN', turn });
  await market.priced(own('cheap', '20'), { country: 'IN', turn });
  await market.search(UNDER_2000, { country: 'IN', turn });
  clock.mockRestore();
  expect(ended).toEqual([false, true, true, true]);
});
