import { findProducts } from './find-products';
import { ProductIndex } from './product-index';
import { productOf } from './catalogue-entry';
import { given } from './testing/given';

describe('a search without what is not wanted', () => {
  const index = new ProductIndex();
  for (const product of [
    given('Slip Dress', { colour: 'Black' }),
    given('Sand Dress', { colour: 'Sand', tags: ['linen'] }),
    given('Airy Dress', { colour: 'White', description: 'Made of pure linen.' }),
    given('Wrap Dress', { colour: 'Red' }),
    given('Oat Cookies', { type: 'Cookies', description: 'Crisp, with sugar and butter.' }),
    given('Date Cookies', { type: 'Cookies', description: 'With no added sugar.' }),
    given('Sugar-free Cookies', { type: 'Cookies' }),
    given('Menthol Shampoo', { type: 'Shampoos', description: 'With sulfates.' }),
    given('Argan Shampoo', { type: 'Shampoos', description: 'Sulfate-free.' }),
  ]) {
    index.put(product);
  }
  const found = (term: string, without: string[]): string[] => {
    const search = {
      terms: [term],
      category: null,
      priceMin: null,
      priceMax: null,
      inStockOnly: false,
      without,
    };
    return findProducts(index, search).entries.map((entry) => productOf(entry).title);
  };

  it.each<[string, string[], string[]]>([
    ['dress', ['black'], ['Sand Dress', 'Airy Dress', 'Wrap Dress']],
    ['dress', ['linen'], ['Slip Dress', 'Wrap Dress']],
    ['dresses', ['lin', 'linen', 'black'], ['Wrap Dress']],
    ['cookies', ['sugar'], ['Date Cookies', 'Sugar-free Cookies']],
    ['shampoo', ['sulfato'], ['Argan Shampoo']],
    ['dress', [], ['Slip Dress', 'Sand Dress', 'Airy Dress', 'Wrap Dress']],
  ])('%j without %j', (term, without, titles) => {
    expect(found(term, without).sort()).toEqual([...titles].sort());
  });

  it('leaves a product that comes in other colours too, with those alone', () => {
    const both = given('Maxi Dress', { colour: 'Black' });
    const [black] = both.product.variants;
    const options = [{ name: 'Colour', value: 'Blue' }];
    const blue = { ...black!, id: 'blue', title: 'Blue', price: '90.00', options };
    const shelf = new ProductIndex();
    shelf.put({
      ...both,
      product: {
        ...both.product,
        priceMax: '90.00',
        options: [{ name: 'Colour', values: ['Black', 'Blue'] }],
        variants: [black!, blue],
      },
    });
    const search = {
      terms: ['dress'],
      category: null,
      priceMin: null,
      inStockOnly: false,
      without: ['black'],
    };
    expect(findProducts(shelf, { ...search, priceMax: null }).entries).toHaveLength(1);
    expect(findProducts(shelf, { ...search, priceMax: 70 }).entries).toHaveLength(0);
  });
});
