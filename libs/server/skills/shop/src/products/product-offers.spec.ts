import { LANGUAGES, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product, Shopify } from '@feelori/edges/shopify';
import type { Catalogue, MarketCatalogue } from '@feelori/skills/catalogue';
import { ProductOffers, productMessage } from './product-offers';

const product = (changes: Partial<Product> = {}): Product => ({
  id: '11',
  title: 'Blue *Linen* Dress',
  description: 'Light and soft',
  productType: 'Dresses',
  currency: 'USD',
  priceMin: '49.99',
  priceMax: '49.99',
  url: 'https://shop.test.invalid/p',
  imageUrl: 'https://shop.test.invalid/p.jpg',
  available: true,
  options: [],
  variants: [],
  partial: false,
  ...changes,
});

describe('a product that a person shows', () => {
  it('has its picture above name, price, stock and link, and nothing to tap', () => {
    expect(productMessage(product(), 'en')).toEqual({
      kind: 'image',
      link: 'https://shop.test.invalid/p.jpg',
      caption: '*Blue ∗Linen∗ Dress*\n$49.99 · In stock\nLight and soft\nhttps://shop.test.invalid/p',
      productId: '11',
    });
    expect(productMessage(product({ available: false }), 'es')).toMatchObject({
      caption: expect.stringContaining('Agotado') as string,
    });
  });

  it('is a text with its link where WhatsApp can show no picture of it', () => {
    const content = productMessage(product({ imageUrl: null }), 'en');
    expect(content).toMatchObject({ kind: 'text', previewUrl: true });
    expect(content).toMatchObject({ text: expect.stringContaining('$49.99') as string });
  });

  it('costs what it costs in the country of the customer', async () => {
    const shopify = { getProductNow: () => Promise.resolve(product()) } as unknown as Shopify;
    const priced: MarketCatalogue['priced'] = (one, { country }) =>
      Promise.resolve(
        country === 'GB' ? { ...one, currency: 'GBP', priceMin: '39.00', priceMax: '39.00' } : one,
      );
    const offers = new ProductOffers({} as Catalogue, shopify, { priced } as MarketCatalogue);
    const told = async (phone: string | null) =>
      JSON.stringify(await offers.message('11', { language: 'en', phone }, new AbortController().signal));
    expect(await told('+447700900102')).toContain('£39.00 · In stock');
    expect(await told('+16505550101')).toContain('$49.99');
    expect(await told(null)).toContain('$49.99');
  });

  it.each(LANGUAGES)(
    'fits below a picture with its price, however long the shop’s words are (%s)',
    (language) => {
      const values = Array.from({ length: 60 }, (_, n) => `a very long name of a colour ${n}`);
      const options = ['Colour', 'Size', 'Cut'].map((name) => ({ name, values }));
      const long = product({ title: 'T'.repeat(255), description: 'word '.repeat(400), options });
      const content = productMessage(long, language);
      const caption = content.kind === 'image' ? (content.caption ?? '') : '';
      expect(caption.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.caption);
      expect(caption).toContain('49');
      expect(caption).toContain('https://shop.test.invalid/p');
    },
  );
});
