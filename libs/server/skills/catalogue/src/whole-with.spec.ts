import { given } from './testing/given';
import { wholeWith } from './whole-with';

const { product: known } = given('Dress');
const [red] = known.variants;
const variant = (id: string, available: boolean) => ({ ...red!, id, available });
const told = (partial: boolean) => ({
  ...known,
  variants: [variant('1', false)],
  available: partial ? null : false,
  partial,
});

describe('a product of which Shopify told a part', () => {
  it('has the other variants as they are known', () => {
    const whole = wholeWith(told(true), { ...known, variants: [variant('1', true), variant('2', true)] });
    expect(whole.variants.map(({ id, available }) => [id, available])).toEqual([
      ['1', false],
      ['2', true],
    ]);
    expect(whole).toMatchObject({ available: true, partial: false });
  });

  it('stays as it was told where that is all there is, or no more is known', () => {
    expect(wholeWith(told(false), { ...known, variants: [variant('2', true)] })).toEqual(told(false));
    expect(wholeWith(told(true), { ...known, partial: true })).toEqual(told(true));
  });
});
