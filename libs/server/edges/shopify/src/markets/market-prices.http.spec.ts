import type { Product } from '../product';
import { adminApiStub, type Answer, data } from '../testing/admin-api-stub';

const api = adminApiStub();
const money = (amount: string) => ({ amount, currencyCode: 'EUR' });
const product = (...prices: string[]): Product =>
  ({
    id: '7',
    currency: 'USD',
    priceMin: prices[0],
    priceMax: prices.at(-1),
    partial: true,
    variants: prices.map((price, at) => ({ id: `${71 + at}`, price })),
  }) as Product;
const range = (min: string, max: string): Answer =>
  data({
    nodes: [
      {
        id: 'gid://shopify/Product/7',
        contextualPricing: { priceRange: { minVariantPrice: money(min), maxVariantPrice: money(max) } },
      },
    ],
  });
const node = (id: number, amount: string) => ({
  id: `gid://shopify/ProductVariant/${id}`,
  contextualPricing: { price: money(amount) },
});
const variants = (...prices: string[]): Answer =>
  data({
    product: {
      variants: {
        nodes: prices.map((amount, at) => node(71 + at, amount)),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
  });
const refused: Answer = (reply) => reply.code(400).send('no');
const told = async (one: Product) =>
  (await api.edge().prices.priced([one], 'ES'))[0]?.variants.map(({ price }) => price) ?? null;

it('asks for each variant where they differ there, whatever they cost at home', async () => {
  api.answers = [range('10.0', '20.0'), variants('10.0', '20.0')];
  expect(await told(product('9.00', '9.00'))).toEqual(['10.0', '20.0']);
  api.answers = [range('12.0', '12.0'), refused];
  expect(await told(product('10.00', '15.00'))).toEqual(['12.0', '12.0']);
});

it('makes no price of a variant up when it cannot be asked', async () => {
  api.answers = [range('10.0', '20.0'), refused];
  expect(await told(product('10.00', '15.00', '20.00'))).toBeNull();
  api.answers = [refused];
  expect(await told(product('10.00'))).toBeNull();
});

it('tells what variants of a cart cost there, and leaves out what is not told', async () => {
  api.answers = [data({ nodes: [node(71, '10.0'), null] })];
  const { prices } = api.edge();
  const signal = new AbortController().signal;
  expect([...(await prices.ofVariants(['71', '72'], 'ES', signal))]).toEqual([
    ['71', { currency: 'EUR', amount: '10.0' }],
  ]);
  api.answers = [refused];
  expect((await prices.ofVariants(['71'], 'ES', signal)).size).toBe(0);
});

it('asks for one token and one profile, however many parts ask', async () => {
  let profiles = 0;
  api.profileAsked = () => (profiles += 1);
  api.answers = [data({ products: { nodes: [] } })];
  const { shopify, prices } = api.edge({
    SHOPIFY_ACCESS_TOKEN: '',
    SHOPIFY_CLIENT_ID: 'client-of-this-test',
    SHOPIFY_CLIENT_SECRET: 'secret-of-this-test-1',
  });
  await Promise.all([shopify.getProduct('7'), prices.countryFor('ES')]);
  expect([api.grants, profiles]).toEqual([1, 1]);
});
