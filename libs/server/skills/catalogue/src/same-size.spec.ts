import { isSize, sameSize } from './same-size';

describe('sameSize', () => {
  it.each([
    ['M', 'm', true],
    ['Medium', 'M', true],
    ['M (38-40)', 'M', true],
    ['EU 38', '38', true],
    ['38', '38', true],
    ['38.5', '38,5', true],
    ['38.5', '38', false],
    ['X-Large', 'XL', true],
    ['XXL', '2xl', true],
    ['XL', 'L', false],
    ['Large', 'XL', false],
    ['One Size', 'M', false],
    ['', 'M', false],
    ['W32 L34', '32', true],
    ['36-39', '38', true],
    ['36–39', '36', true],
    ['40-43', '38', false],
    ['M', '', false],
  ])('%j is size %j: %s', (value, wanted, same) => {
    expect(sameSize(value, wanted)).toBe(same);
  });
});

it.each([
  ...['38', 'EU 38.5', 'm', 'XXS', '3XL', 'Medium', 'X-Large', 'PP', 'CH', 'EG'].map((size) => [size, true]),
  ...['1 kg bag', 'One Size', 'Red', 'M (38-40)', '1000', ''].map((other) => [other, false]),
] as [string, boolean][])('%j is a size: %s', (value, is) => expect(isSize(value)).toBe(is));
