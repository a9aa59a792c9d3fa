import type { Product } from '@feelori/edges/shopify';
import { productCard } from './product-card';
import { productList } from './product-list';
import { productMessage } from './product-offers';
import { productsIn, productsTappedIn } from './products-in';

const product = (id: string, title: string): Product => ({
  id,
  title,
  description: 'Light and soft',
  productType: 'Dresses',
  currency: 'USD',
  priceMin: '49.99',
  priceMax: '49.99',
  url: 'https://shop.test.invalid/p',
  imageUrl: null,
  available: true,
  options: [],
  variants: [],
  partial: false,
});
const LINEN = product('11', 'Blue Linen Dress');
const LONG = product('12', 'Blush Wedding Guest Dress');

describe('the products a message shows', () => {
  it.each([null, 'Is this the one?'])('is the one of a card, under the sentence %j', (lead) => {
    expect(productsIn(productCard(LINEN, lead, 'en'))).toEqual([
      { productId: '11', title: 'Blue Linen Dress' },
    ]);
  });

  it('are those of a list, also where a row has no room for the title', () => {
    expect(productsIn(productList([LINEN, LONG], 'Look:', 'es'))).toEqual([
      { productId: '11', title: 'Blue Linen Dress' },
      { productId: '12', title: 'Blush Wedding Guest Dress' },
    ]);
  });

  it.each([null, 'https://shop.test.invalid/p.jpg'])(
    'is the one that a person shows (picture: %j)',
    (imageUrl) => {
      expect(productsIn(productMessage({ ...LINEN, imageUrl }, 'en'))).toEqual([
        { productId: '11', title: 'Blue Linen Dress' },
      ]);
    },
  );

  it('are none of other messages', () => {
    expect(productsIn({ kind: 'text', text: '*Blue Linen Dress*' })).toEqual([]);
    expect(
      productsIn({ kind: 'buttons', text: '*Hello*', buttons: [{ id: 'person', title: 'A person' }] }),
    ).toEqual([]);
  });
});

describe('the product a customer tapped', () => {
  it('is the one of its row or of its button', () => {
    expect(productsTappedIn({ kind: 'list_reply', id: 'product:11', title: 'Blue Linen Dress' })).toEqual([
      { productId: '11', title: 'Blue Linen Dress' },
    ]);
    expect(productsTappedIn({ kind: 'button_reply', id: 'similar:12', title: 'Similar products' })).toEqual([
      { productId: '12', title: '' },
    ]);
  });

  it('is none of another tap, and of words', () => {
    expect(productsTappedIn({ kind: 'button_reply', id: 'person', title: 'A person' })).toEqual([]);
    expect(productsTappedIn({ kind: 'text', text: 'product:11' })).toEqual([]);
  });
});
