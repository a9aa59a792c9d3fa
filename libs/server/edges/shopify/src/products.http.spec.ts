import type { VariantNode } from './read-product';
import { adminApiStub, data } from './testing/admin-api-stub';
import { found, page, product, variant } from './testing/product-nodes';

const api = adminApiStub();
const SEARCH = { terms: ['dress'], category: null, priceMin: null, priceMax: 80, inStockOnly: true };

const sized = (from: number, to: number, changes: Partial<VariantNode> = {}) =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    variant({
      title: `${from + at}`,
      selectedOptions: [{ name: 'Talla', value: `${from + at}` }],
      ...changes,
    }),
  );
const TALLA = [{ name: 'Talla', optionValues: [{ name: '1' }] }];
const SOLD_OUT = { availableForSale: false };
const EVERY = { ...SEARCH, terms: [], priceMax: null, inStockOnly: false };

describe('products', () => {
  it('are shown only when active, within the price and in stock', async () => {
    const dear = { amount: '99.00', currencyCode: 'USD' };
    api.answers = [
      found(
        product(),
        product({ status: 'UNLISTED' }),
        product({ status: 'DRAFT' }),
        product({ priceRangeV2: { minVariantPrice: dear, maxVariantPrice: dear } }),
        product({ variants: page([]) }),
      ),
      found(product()),
    ];
    const shown = await api.shopify().searchProducts(SEARCH);
    expect(shown).toMatchObject([{ id: '7', priceMin: '49.99', available: true, variants: [{ low: true }] }]);
    expect(api.asked.map(({ variables }) => variables)).toMatchObject([
      { q: 'status:active published_status:published price:<=80 (dress*)' },
      { q: 'id:7 status:active published_status:published', stock: true },
    ]);
  });

  it('are shown as the list has the only one when Shopify has no time to tell more', async () => {
    api.answers = [found(product()), (reply) => reply.code(402).send({})];
    expect(await api.shopify().searchProducts(SEARCH)).toMatchObject([{ id: '7', available: true }]);
    expect(api.asked).toHaveLength(2);
  });

  it('are not shown when the only one was taken off meanwhile', async () => {
    api.answers = [found(product()), found()];
    expect(await api.shopify().searchProducts(SEARCH)).toEqual([]);
  });

  it('have no link when another front end sells them, and one is looked up by the same clause', async () => {
    api.answers = [found(product({ onlineStoreUrl: null }))];
    expect(await api.shopify().getProduct('7')).toMatchObject({ id: '7', url: null });
    expect(api.asked[0]?.variables).toMatchObject({ q: 'id:7 status:active published_status:published' });
    api.answers = [found()];
    expect(await api.shopify().getProduct('8')).toBeNull();
  });

  it.each<[string, Partial<VariantNode>, object]>([
    ['few that are counted', {}, { available: true, low: true, onOrder: false }],
    ['not counted', { inventoryItem: { tracked: false } }, { available: true, low: false }],
    ['not to be seen', { inventoryItem: null }, { available: true, low: false, onOrder: false }],
    ['to be ordered on', { inventoryPolicy: 'CONTINUE' }, { available: true, low: false, onOrder: false }],
    [
      'ordered on beyond what is there',
      { inventoryPolicy: 'CONTINUE', inventoryQuantity: -3 },
      { available: true, low: false, onOrder: true },
    ],
    [
      'not counted and below nothing',
      { inventoryPolicy: 'CONTINUE', inventoryQuantity: -3, inventoryItem: { tracked: false } },
      { available: true, low: false, onOrder: false },
    ],
    ['unknown', { inventoryQuantity: null }, { available: true, low: false, onOrder: false }],
    ['none', { ...SOLD_OUT, inventoryQuantity: 0 }, { available: false, low: false, onOrder: false }],
    ['below none', { ...SOLD_OUT, inventoryQuantity: -2 }, { available: false, low: false }],
  ])('with a stock that is %s', async (_, changes, expected) => {
    api.answers = [found(product({ variants: page([variant(changes)]) }))];
    expect((await api.shopify().getProduct('7'))?.variants).toMatchObject([expected]);
  });

  it('are asked for without what this app may not see', async () => {
    api.profile = { shop: { ianaTimezone: 'UTC' }, currentAppInstallation: { accessScopes: [] } };
    api.answers = [found(product())];
    await api.shopify().getProduct('7');
    expect(api.asked[0]?.variables).toMatchObject({ stock: false });
  });

  it('are known with the variants of all pages', async () => {
    const first = product({ options: TALLA, variantsCount: { count: 350 } });
    api.answers = [
      found({ ...first, variants: page(sized(1, 100, SOLD_OUT), 'one') }),
      data({ product: { variants: page(sized(101, 349, SOLD_OUT), 'two') } }),
      data({ product: { variants: page(sized(350, 350)) } }),
    ];
    const whole = await api.shopify().getProduct('7');
    expect(whole).toMatchObject({ available: true, partial: false, variants: { length: 350 } });
    expect(api.asked.map(({ variables }) => variables['after'])).toEqual([undefined, 'one', 'two']);
  });

  it('with very many variants are read by their titles', async () => {
    const names = [
      { name: 'Colour', optionValues: [{ name: 'Red' }] },
      { name: 'Größe', optionValues: [{ name: '58' }] },
    ];
    const bare = variant({ title: 'Red / 58' });
    delete bare.selectedOptions;
    api.answers = [
      found(product({ options: names, variantsCount: { count: 2_000 }, variants: page([], 'one') })),
      data({ product: { variants: page([bare, { ...bare, title: 'Red / 58 / 9' }]) } }),
    ];
    expect((await api.shopify().getProduct('7'))?.variants.map(({ options }) => options)).toEqual([
      [
        { name: 'Colour', value: 'Red' },
        { name: 'Größe', value: '58' },
      ],
      [],
    ]);
  });

  it('are not called sold out when a further page could not be read', async () => {
    api.answers = [
      found(product({ options: TALLA, variants: page(sized(1, 100, SOLD_OUT), 'one') })),
      (reply) => reply.code(402).send({}),
    ];
    expect(await api.shopify().getProduct('7')).toMatchObject({ available: null, partial: true });
  });

  it('of a list are looked at again when none of the variants seen can be bought', async () => {
    const rows = (id: number, changes: Partial<VariantNode>) =>
      product({
        id: `gid://shopify/Product/${id}`,
        options: TALLA,
        variantsCount: { count: 60 },
        variants: page(sized(1, 10, changes), 'x'),
      });
    const look = (id: number, end: Partial<VariantNode>) => ({
      id: `gid://shopify/Product/${id}`,
      variants: page([...sized(1, 55, SOLD_OUT), ...sized(56, 60, end)]),
    });
    api.answers = [
      found(rows(1, SOLD_OUT), rows(2, SOLD_OUT), rows(3, {})),
      data({ nodes: [look(1, SOLD_OUT), look(2, {}), null] }),
    ];
    const shown = await api.shopify().searchProducts(EVERY);
    expect(shown.map(({ id, available }) => [id, available])).toEqual([
      ['2', true],
      ['3', true],
      ['1', false],
    ]);
    expect(api.asked[1]?.variables).toMatchObject({
      ids: ['gid://shopify/Product/1', 'gid://shopify/Product/2'],
      first: 60,
    });
  });

  it('stay unknown rather than sold out when they cannot be looked at again', async () => {
    const some = (id: number) =>
      product({
        id: `gid://shopify/Product/${id}`,
        variants: page(sized(1, 10, SOLD_OUT), 'x'),
        variantsCount: { count: 900 },
      });
    api.answers = [found(...[1, 2, 3].map(some)), (reply) => reply.code(402).send({})];
    const shown = await api.shopify().searchProducts({ ...EVERY, inStockOnly: true });
    expect(shown.map(({ available }) => available)).toEqual([null, null, null]);
  });
});

describe('a product of a WhatsApp catalogue', () => {
  const called = (...nodes: [product: string, id: string, sku: string][]) =>
    data({
      productVariants: {
        nodes: nodes.map(([of, id, sku]) => ({
          id: `gid://shopify/ProductVariant/${id}`,
          sku,
          product: { id: `gid://shopify/Product/${of}` },
        })),
      },
    });

  it('is found by a SKU, however many variants stand before it, and a draft of the same SKU is passed', async () => {
    api.answers = [
      called(['6', '1', 'FE-1'], ['7', '2', 'FE-1'], ['8', '3', 'FE-10']),
      found(),
      found(product()),
    ];
    expect(await api.shopify().productOfCatalogue('FE-1')).toMatchObject({ id: '7' });
    expect(api.asked.map(({ variables }) => variables['q'])).toEqual([
      'sku:"FE-1"',
      'id:6 status:active published_status:published',
      'id:7 status:active published_status:published',
    ]);
  });

  it('is found by its number, else by that of a variant', async () => {
    api.answers = [found(product())];
    expect(await api.shopify().productOfCatalogue('shopify_US_7_99')).toMatchObject({ id: '7' });
    api.answers = [found(), called(['7', '99', '']), found(product())];
    expect(await api.shopify().productOfCatalogue('99')).toMatchObject({ id: '7' });
    api.answers = [called(['8', '3', 'FE-10'])];
    expect(await api.shopify().productOfCatalogue('FE-1')).toBeNull();
  });
});
