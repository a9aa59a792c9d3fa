import { readIntent } from './read-intent';
import { skusWritten, withoutSkus } from './sku-written';

describe('a SKU in a text', () => {
  it.each([
    ['do you have SV-DR-03 in stock?', ['SV-DR-03']],
    ['¿tienen el sv-dr-03?', ['sv-dr-03']],
    ['APL-IP16-2', ['APL-IP16-2']],
    ['هل SM_BT_02 متوفر', ['SM_BT_02']],
    ['shoes in eu-38', []],
    ['size-38 boots', []],
    ['laptop 3k-4k', []],
    ['a 2-in-1 jacket', []],
    ['usb-c cable', []],
    ['https://shop.test/products/os-tb-03', []],
  ])('%j has %j', (text, skus) => {
    expect(skusWritten(text)).toEqual(skus);
  });

  it('is searched for whole, and its parts are neither sizes nor prices', () => {
    expect(readIntent('is NL-SW-01-XL in stock?')).toMatchObject({
      kind: 'search',
      sure: true,
      terms: ['NL-SW-01-XL'],
      priceMax: null,
    });
    expect(readIntent('NL-SW-01-XL')).not.toHaveProperty('size');
    expect(withoutSkus('is A-10-M here', ['A-10-M'])).toBe('is   here');
  });
});
