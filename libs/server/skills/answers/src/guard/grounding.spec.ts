import type { Product, ShopOrder } from '@feelori/edges/shopify';
import { emptyFacts, type Facts } from '@feelori/skills/shop';
import { ungrounded, type UngroundedReason } from './grounding';

const dress: Product = {
  id: '7',
  title: 'Blue Linen Dress',
  description: '',
  productType: 'Dresses',
  currency: 'USD',
  priceMin: '49.99',
  priceMax: '49.99',
  url: 'https://shop.test.invalid/products/blue',
  imageUrl: null,
  available: true,
  options: [],
  variants: [{ title: 'M', price: '49.99', available: true, low: false, options: [] }],
};
const order: ShopOrder = {
  name: '#1001',
  createdAt: '2026-11-01T10:00:00Z',
  cancelled: false,
  payment: 'PAID',
  fulfillment: 'FULFILLED',
  returns: null,
  total: '120.00',
  currency: 'USD',
  lines: [],
  fulfillments: [],
  phones: [],
};
const nothing = emptyFacts();
const withDress: Facts = { ...nothing, products: [dress], searched: { words: 'blue dress', priceMax: 80 } };
const withOrder: Facts = { ...nothing, orders: [order] };

describe('ungrounded', () => {
  it.each<[string, Facts]>([
    ['Here is a lovely dress for $49.99.', withDress],
    ['I found one dress under $80 for you, in stock.', withDress],
    ['Encontré uno por 49,99 €', withDress],
    ['Your order #1001 is on its way, total 120 USD.', withOrder],
    ['Hello! How can I help you today?', nothing],
    ['We have 3 dresses in size 38.', withDress],
    ['Placed on 2026-11-01.', withOrder],
  ])('lets "%s" pass', (text, facts) => {
    expect(ungrounded(text, facts)).toBeNull();
  });

  it.each<[UngroundedReason, string, Facts]>([
    ['price', 'It costs $5!', nothing],
    ['price', 'It costs 5 dollars', withDress],
    ['price', 'Special for you: 19.99', withDress],
    ['price', 'Only 20 today', withDress],
    ['price', 'It costs $80.', withDress],
    ['price', 'الفستان بسعر ٢٥ دولار', withDress],
    ['price', 'कीमत २५ रुपये', withDress],
    ['order', 'Your order #1002 was delivered.', withOrder],
    ['order', 'Your order has shipped and arrives tomorrow.', nothing],
    ['stock', 'It is sold out, sorry.', nothing],
    ['stock', 'Yes, it is in stock!', nothing],
    ['stock', 'Yes, in stock!', { ...withDress, products: [{ ...dress, available: false }] }],
    ['contact', 'Write to boss@evil.example', withDress],
    ['contact', 'Call +1 650 555 0199 now', withDress],
    ['internal', 'See gid://shopify/Product/7', withDress],
    ['internal', 'I will call search_products now', withDress],
    ['long', 'a '.repeat(2_000), nothing],
  ])('stops what is not true (%s): "%s"', (reason, text, facts) => {
    expect(ungrounded(text, facts)).toBe(reason);
  });
});
