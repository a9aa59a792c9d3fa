import { isOurShop } from './is-our-shop';

describe('isOurShop', () => {
  it.each<[unknown, string, boolean]>([
    ['blue.myshopify.com', 'https://blue.myshopify.com', true],
    ['Blue.MyShopify.com', 'https://blue.myshopify.com/', true],
    ['red.myshopify.com', 'https://blue.myshopify.com', false],
    ['blue.myshopify.com.evil.example', 'https://blue.myshopify.com', false],
    ['', 'https://blue.myshopify.com', false],
    [['blue.myshopify.com', 'red.myshopify.com'], 'https://blue.myshopify.com', false],
    [undefined, 'https://blue.myshopify.com', true],
    ['red.myshopify.com', 'http://127.0.0.1:8002/shopify', true],
  ])('%j for %s: %s', (domain, adminUrl, ours) => {
    expect(isOurShop(domain, adminUrl)).toBe(ours);
  });
});
