import { testSettings } from '@feelori/testing';
import { answersOn, request } from '../testing/answers-on';
import { demoProduct, demoShop } from '../testing/demo-shop';
import { withoutPrices } from './without-prices';

describe('what a customer says, without prices', () => {
  it.each([
    ['under 1,299 in 42', ['42']],
    ['jeans bis 80 € in 32', ['32']],
    ['size 38 for 50 bucks', ['38']],
    ['jeans por menos de 30 mil pesos', []],
    ['under 50k', []],
    ['1 299 € or less, size 40', ['40']],
    ['أقل من ٨٠ مقاس ٣٨', ['٣٨']],
    ['between 40 and 60, size 42', ['42']],
    ['under 40, size 40', ['40', '40']],
    ['do you have 38 or 40?', ['38', '40']],
    ['size 38.5 please', ['38.5']],
    ['in M', []],
  ])('has of "%s" the numbers %j', (text, numbers) => {
    expect(withoutPrices(text).match(/\p{Nd}+(?:\.\d+)?/gu) ?? []).toEqual(numbers);
  });

  it.each([
    ['around 1.299 in 42', [1_299], ['42']],
    ['قرابة ٥٠ مقاس ٣٨', [50], ['٣٨']],
    ['close to 50, size 38', [], ['50', '38']],
    ['around 50, size 38', [], ['38']],
  ])('has of "%s" no price that a model read there (%j)', (text, limits, numbers) => {
    expect(withoutPrices(text, limits).match(/\p{Nd}+(?:\.\d+)?/gu) ?? []).toEqual(numbers);
  });

  it('keeps everything else as it is written', () => {
    expect(withoutPrices('Café-Brown, talla ÚNICA — under 80\nin XL?')).toBe(
      'Café-Brown, talla ÚNICA — under  \nin XL?',
    );
  });
});

describe('a price is no size', () => {
  const sizes = ['30', '50', '80'];
  const jeans = {
    ...demoProduct('21', 'Straight Jeans', '20.00'),
    options: [{ name: 'Size', values: sizes }],
    variants: sizes.map((value) => ({
      id: `21${value}`,
      sku: null,
      title: value,
      price: '20.00',
      available: false,
      low: false,
      onOrder: false,
      options: [{ name: 'Size', value }],
    })),
  };
  const shop = demoShop({ searchProducts: () => Promise.resolve([jeans]) });

  it.each([
    'busco jeans por menos de 30 mil pesos',
    'show me jeans for 50 bucks',
    'jeans 80 €',
    'show me jeans under 50 thousand',
  ])('"%s" is told of no size', async (text) => {
    const { parts } = await answersOn(testSettings(), [], shop).answer(request([text]));
    expect(JSON.stringify(parts)).toContain('*Straight Jeans*');
    expect(JSON.stringify(parts)).not.toMatch(/Size (?:30|50|80)/);
  });
});
