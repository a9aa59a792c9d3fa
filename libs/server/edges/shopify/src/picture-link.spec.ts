import { pictureLink } from './picture-link';

const CDN = 'https://cdn.shopify.com/s/files/1/1/products';

describe('a link to a picture', () => {
  it.each([
    `${CDN}/a.jpg?v=1&width=800`,
    `${CDN}/a.PNG`,
    `${CDN}/a_800x800.webp.jpg?v=1`,
    `${CDN}/a.webp?v=1&format=jpg`,
    `${CDN}/a.svg?format=pjpg`,
    `${CDN}/a.avif?format=png`,
    `${CDN}/picture?v=1`,
    'http://127.0.0.1:8002/shopify/cdn/products/a.png',
  ])('is sent: %s', (url) => {
    expect(pictureLink(url)).toBe(url);
  });

  it.each([
    `${CDN}/a.webp?v=1`,
    `${CDN}/a.avif`,
    `${CDN}/a.gif?width=800`,
    `${CDN}/a.SVG`,
    `${CDN}/a.heic`,
    `${CDN}/a.jpg?format=webp`,
    'data:image/png;base64,AAAA',
    'not a link',
    '',
    null,
  ])('is left out: %s', (url) => {
    expect(pictureLink(url)).toBeNull();
  });
});
