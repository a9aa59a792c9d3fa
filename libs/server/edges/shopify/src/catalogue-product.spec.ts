import fc from 'fast-check';
import { catalogueProduct, catalogueSearch } from './catalogue-product';

const node = (id: string, variants: [string, string | null][]) => ({
  id: `gid://shopify/Product/${id}`,
  title: `Product ${id}`,
  description: null,
  productType: null,
  status: 'ACTIVE',
  onlineStoreUrl: 'https://shop.test.invalid/p',
  featuredMedia: null,
  priceRangeV2: {
    minVariantPrice: { amount: '1', currencyCode: 'USD' },
    maxVariantPrice: { amount: '1', currencyCode: 'USD' },
  },
  options: [],
  variantsCount: { count: variants.length },
  variants: {
    nodes: variants.map(([number, sku]) => ({
      id: `gid://shopify/ProductVariant/${number}`,
      sku,
      title: 'S',
      price: '1',
      availableForSale: true,
      inventoryQuantity: 1,
      inventoryPolicy: 'DENY',
      selectedOptions: [],
    })),
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
const LONGER = node('11', [['101', 'FE-001-BLUE']]);
const SHORT = node('12', [
  ['201', null],
  ['202', 'FE-001'],
]);
const named = (id: string) => catalogueProduct([LONGER, SHORT], id)?.title;

describe('a product by what a WhatsApp catalogue calls it', () => {
  it.each([
    ['FE-001', 'Product 12'],
    ['fe-001', 'Product 12'],
    ['202', 'Product 12'],
    ['11', 'Product 11'],
    ['shopify_US_11_101', 'Product 11'],
    ['FE', undefined],
    ['999', undefined],
  ])('%s is %s', (id, title) => {
    expect(named(id)).toBe(title);
  });

  it.each(['"', 'a" OR status:draft OR sku:"b', 'x'.repeat(65), '', 'a\nb', '*'])(
    '%j is not looked for',
    (id) => {
      expect(catalogueSearch(id)).toBeNull();
    },
  );

  it('never becomes another filter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (id) => {
        const clause = catalogueSearch(id)?.replace('status:active published_status:published ', '') ?? '';
        expect(clause).toMatch(/^(?:|id:\d+|sku:"[^"\\]*"|\(id:\d+ OR variant_id:\d+ OR sku:"\d+"\))$/);
      }),
    );
  });
});
