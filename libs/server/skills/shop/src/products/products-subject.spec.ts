import type { Product } from '@feelori/edges/shopify';
import { PRODUCTS } from './products-subject';

const shoes: Product = {
  id: '7',
  title: 'Canvas Plimsolls',
  description: '',
  productType: 'Shoes',
  currency: 'USD',
  priceMin: '39.00',
  priceMax: '39.00',
  url: null,
  imageUrl: null,
  available: true,
  options: [{ name: 'Size', values: ['41', '42'] }],
  variants: [],
  partial: false,
};
const wordsOf = (lead: string | null): string => {
  const asked = [{ label: 'Size 45', stock: 'none' as const, variants: [] }];
  const found = { products: [shoes], searched: null, gone: false, asked };
  const [card] = PRODUCTS.render([found], { language: 'en', lead, spoken: lead !== null });
  return card !== undefined && 'text' in card ? card.text : '';
};

describe('a size that the shop does not have', () => {
  it.each([null, 'Here it is: Canvas Plimsolls.'])('is told, whatever the model says (%s)', (lead) => {
    expect(wordsOf(lead)).toContain('Size 45');
  });

  it('is told once where the model says it', () => {
    const lead = 'I am sorry, there is no 45. The largest is 42.';
    expect(wordsOf(lead).match(/45/g)).toHaveLength(1);
  });
});
