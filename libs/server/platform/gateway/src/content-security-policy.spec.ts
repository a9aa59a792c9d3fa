import { consolePolicy } from './content-security-policy';

const pictures = (shopUrl: string): string =>
  consolePolicy('n', shopUrl)
    .split('; ')
    .find((rule) => rule.startsWith('img-src')) ?? '';

describe("the console's policy", () => {
  it('takes pictures of a real shop by https only', () => {
    expect(pictures('https://demo.myshopify.com')).toBe("img-src 'self' data: blob: https:");
  });

  it('takes pictures of the simulated shop, which has no https, from its own address', () => {
    expect(pictures('http://127.0.0.1:8002/shopify')).toBe(
      "img-src 'self' data: blob: https: http://127.0.0.1:8002",
    );
  });
});
