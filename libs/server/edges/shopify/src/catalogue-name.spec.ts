import fc from 'fast-check';
import { catalogueName, productsCalled } from './catalogue-name';

const variant = (product: string, id: string, sku: string | null) => ({
  id: `gid://shopify/ProductVariant/${id}`,
  sku,
  product: { id: `gid://shopify/Product/${product}` },
});
const VARIANTS = [
  variant('11', '101', 'FE-001-BLUE'),
  variant('12', '201', null),
  variant('12', '202', 'FE-001'),
  variant('12', '203', 'fe-001'),
  variant('13', '301', 'FE-001'),
];

describe('a product by what a WhatsApp catalogue calls it', () => {
  it.each([
    ['FE-001', ['12', '13']],
    ['fe-001-blue', ['11']],
    ['202', ['12']],
    ['FE', []],
    ['11', []],
  ])('%s is a variant of %j', (id, products) => {
    expect(productsCalled(VARIANTS, id)).toEqual(products);
  });

  it.each([
    ['shopify_US_11_101', { productId: '11', variants: null }],
    ['11', { productId: '11', variants: 'id:11 OR sku:"11"' }],
    ['FE-001', { productId: null, variants: 'sku:"FE-001"' }],
  ])('%s is looked for as %j', (id, name) => {
    expect(catalogueName(id)).toEqual(name);
  });

  it.each(['"', 'a" OR product_status:draft OR sku:"b', 'x'.repeat(65), '', 'a\nb', '*'])(
    '%j is not looked for',
    (id) => {
      expect(catalogueName(id)).toEqual({ productId: null, variants: null });
    },
  );

  it('never becomes another filter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (id) => {
        const { productId, variants } = catalogueName(id);
        expect(productId ?? '').toMatch(/^\d*$/);
        expect(variants ?? '').toMatch(/^(?:|sku:"[^"\\]*"|id:\d+ OR sku:"\d+")$/);
      }),
    );
  });
});
