import type { Product, ProductVariant } from '@feelori/edges/shopify';
import { skuAsked } from './sku-asked';

describe('the variant a SKU names', () => {
  const variant = (sku: string | null, value: string, available: boolean): ProductVariant => ({
    id: value,
    sku,
    title: value,
    price: '20.00',
    available,
    low: false,
    onOrder: false,
    options: [{ name: 'Size', value }],
  });
  const serum = {
    id: '1',
    title: 'Rose Serum',
    variants: [
      variant('RS-30', '30 ml', true),
      variant('RS-50', '50 ml', false),
      variant(null, '5 ml', true),
    ],
  } as unknown as Product;

  it('is told with its stock, in whatever spelling', () => {
    expect(skuAsked(serum, ['rs50'])).toMatchObject({ label: '50 ml', stock: 'out' });
    expect(skuAsked(serum, ['serum', 'RS-30'])).toMatchObject({ label: '30 ml', stock: 'in' });
  });

  it('is none where no SKU is written, or there is nothing to choose', () => {
    expect(skuAsked(serum, ['serum'])).toBeNull();
    expect(skuAsked({ ...serum, variants: serum.variants.slice(0, 1) }, ['RS-30'])).toBeNull();
  });
});
