import type { ProductSearch } from '@feelori/edges/shopify';
import { productOf } from './catalogue-entry';
import { findProducts } from './find-products';
import { ProductIndex } from './product-index';
import { given } from './testing/given';

describe('products found in memory', () => {
  const index = new ProductIndex();
  for (const product of [
    given('Amelie Wrap Dress', { price: '80.00', skus: ['DR-1001-M'] }),
    given('Linen Shirt', { type: 'Shirt', colour: 'White', price: '45.00', tags: ['summer'] }),
    given('Rain Jacket', { type: 'Jacket', colour: 'Navy', description: 'Waterproof, for every day.' }),
    given('Old Evening Dress', { available: false, price: '30.00' }),
    given('Boot of Suede', { type: 'Boots', colour: 'Brown', price: '120.00' }),
  ]) {
    index.put(product);
  }

  function find(words: string, change: Partial<ProductSearch> = {}): { found: string[]; closest: string[] } {
    const terms = words === '' ? [] : words.split(' ');
    const search = { terms, category: null, priceMin: null, priceMax: null, inStockOnly: false, ...change };
    const { entries, closest } = findProducts(index, search);
    return {
      found: entries.map((entry) => productOf(entry).title),
      closest: closest.map((entry) => productOf(entry).title),
    };
  }

  it.each([
    ['wrap dress', ['Amelie Wrap Dress']],
    ['shirts', ['Linen Shirt']],
    ['linnen shirt', ['Linen Shirt']],
    ['AMELIE', ['Amelie Wrap Dress']],
    ['jack', ['Rain Jacket']],
    ['waterproof', ['Rain Jacket']],
    ['summer', ['Linen Shirt']],
    ['dr1001m', ['Amelie Wrap Dress']],
    ['1001', ['Amelie Wrap Dress']],
    ['white shirt', ['Linen Shirt']],
    ['100', []],
    ['coats', []],
  ])('%j finds %j', (words, titles) => {
    expect(find(words).found).toEqual(titles);
  });

  it('puts what is sold out last, and leaves it out on wish', () => {
    expect(find('dress').found).toEqual(['Amelie Wrap Dress', 'Old Evening Dress']);
    expect(find('dress', { inStockOnly: true }).found).toEqual(['Amelie Wrap Dress']);
  });

  it('does not find by the price of what is sold out what can be bought at another', () => {
    const shelf = new ProductIndex();
    const dress = given('Silk Dress', { price: '99.00' });
    const [one] = dress.product.variants;
    const sold = { ...one!, id: 'sold', price: '69.00', available: false };
    shelf.put({ ...dress, product: { ...dress.product, variants: [one!, sold] } });
    const search = { terms: ['dress'], category: null, priceMin: null, priceMax: 80, inStockOnly: false };
    const { entries, closest } = findProducts(shelf, search);
    expect([entries.length, closest.length]).toEqual([0, 1]);
    expect(findProducts(shelf, { ...search, priceMax: 100 }).entries).toHaveLength(1);
    shelf.put(given('Linen Dress', { price: '80.00' }));
    const { entries: sorted } = findProducts(shelf, { ...search, priceMax: null, sort: 'price_up' });
    expect(sorted.map(({ id }) => id)).toEqual(['Linen Dress', 'Silk Dress']);
  });

  it('weighs a compound like the word it ends with, and puts what is for children behind, unless children are named', () => {
    const shelf = new ProductIndex();
    for (const product of [
      given('Star Dress for Kids', { type: 'Kids', tags: ['dress', 'girls'] }),
      given('Garden Dress for Kids', { type: 'Kids', tags: ['dress', 'girls'], price: '30.00' }),
      ...['Cherry Skater', 'Day', 'Smock', 'Stripe'].map((name) =>
        given(`${name} Dress`, { price: '45.00' }),
      ),
      given('Cornflower Sundress', { price: '50.00' }),
      given('Jersey Minidress', { price: '50.00' }),
      given('Kids Raincoat', { type: 'Kids', tags: ['coat'] }),
      given('Trench Coat', { type: 'Coats' }),
      given('Court Sneakers', { type: 'Shoes' }),
      given('Commuter Backpack', { type: 'Bags' }),
    ]) {
      shelf.put(product);
    }
    const titles = (words: string, priceMax: number | null = null): string[] => {
      const search = {
        terms: words.split(' '),
        category: null,
        priceMin: null,
        priceMax,
        inStockOnly: false,
      };
      const { entries, closest } = findProducts(shelf, search);
      return [...entries, ...closest].map((entry) => productOf(entry).title);
    };
    const kids = ['Star Dress for Kids', 'Garden Dress for Kids'];
    expect(titles('dresses').slice(0, 6)).toEqual(
      expect.arrayContaining(['Cornflower Sundress', 'Jersey Minidress']),
    );
    expect(titles('dresses').slice(6)).toEqual(kids);
    expect(titles('dress', 10)).not.toContain('Garden Dress for Kids');
    expect(titles('dress kids')).toEqual(kids);
    expect(titles('girls dress')).toEqual(kids);
    expect(titles('sundress')).toEqual(['Cornflower Sundress']);
    expect(titles('coats')).toEqual(['Trench Coat', 'Kids Raincoat']);
    expect(titles('raincoat')).toEqual(['Kids Raincoat']);
    expect(titles('sneaker shoes')).toEqual(['Court Sneakers']);
    expect(titles('pack')).toEqual([]);
  });

  it('goes by prices from and to', () => {
    expect(find('', { priceMin: 40, priceMax: 60 }).found.sort()).toEqual(['Linen Shirt', 'Rain Jacket']);
  });

  it('shows of what comes closest no sold-out one in the place of one that can be bought', () => {
    const shelf = new ProductIndex();
    shelf.put(given('Smock of Linen', { price: '55.00', available: false }));
    for (let n = 1; n <= 5; n += 1) shelf.put(given(`Smock ${n} of Linen`, { price: '90.00' }));
    const search = { terms: ['smock'], category: null, priceMin: null, priceMax: 50, inStockOnly: false };
    const { closest } = findProducts(shelf, search);
    expect(closest.map((entry) => productOf(entry).available)).toEqual([true, true, true, true, true]);
  });

  it('tells what comes closest where nothing fits: at another price, or without a word, but the same kind of thing', () => {
    expect(find('boots', { priceMax: 50 })).toEqual({ found: [], closest: ['Boot of Suede'] });
    expect(find('velvet boots')).toEqual({ found: [], closest: ['Boot of Suede'] });
    expect(find('velvet summer')).toEqual({ found: [], closest: [] });
  });

  describe('by size, colour, order and what was shown', () => {
    const sized = new ProductIndex();
    const put = (
      title: string,
      createdAt: string,
      rows: readonly [string, string, string, boolean][],
    ): void => {
      const product = given(title, { price: rows[0]?.[2] ?? '1' });
      const values = (at: 0 | 1): string[] => [...new Set(rows.map((row) => row[at]))];
      sized.put({
        ...product,
        createdAt,
        product: {
          ...product.product,
          priceMax: rows.at(-1)?.[2] ?? '1',
          options: [
            { name: 'Colour', values: values(0) },
            { name: 'Size', values: values(1) },
          ],
          variants: rows.map(([colour, size, price, available]) => ({
            id: `${title} ${colour} ${size}`,
            sku: null,
            title: `${colour} / ${size}`,
            price,
            available,
            low: false,
            onOrder: false,
            options: [
              { name: 'Colour', value: colour },
              { name: 'Size', value: size },
            ],
          })),
        },
      });
    };
    put('Sun Dress', '2026-01-01T00:00:00Z', [
      ['Blue', 'S', '40.00', true],
      ['Blue', 'M', '40.00', false],
      ['Red', 'M', '90.00', true],
    ]);
    put('Moon Dress', '2026-03-01T00:00:00Z', [['Blue', 'Medium', '70.00', true]]);
    put('Star Dress', '2026-02-01T00:00:00Z', [['Red', 'L', '20.00', true]]);

    function look(change: Partial<ProductSearch>, without: string[] = []) {
      const search = { terms: ['dress'], category: null, priceMin: null, priceMax: null, inStockOnly: false };
      const { entries, closest, ended } = findProducts(sized, { ...search, ...change }, new Set(without));
      const titles = (all: readonly { id: string }[]): string[] =>
        all.map(({ id }) => id.split(' ')[0] ?? '');
      return { found: titles(entries), closest: titles(closest), ended };
    }

    it.each<[string, Partial<ProductSearch>, string[]]>([
      ['a size', { size: 'm' }, ['Sun', 'Moon']],
      ['a size in a colour, what cannot be bought last', { size: 'M', colour: 'blue' }, ['Moon', 'Sun']],
      ['a size in a colour that can be bought', { size: 'M', colour: 'blue', inStockOnly: true }, ['Moon']],
      ['a size below a price', { size: 'M', priceMax: 80 }, ['Moon', 'Sun']],
      ['a price that only another colour has', { colour: 'blue', priceMin: 80 }, []],
      ['the cheapest first', { sort: 'price_up' }, ['Star', 'Sun', 'Moon']],
      ['the dearest first', { sort: 'price_down' }, ['Sun', 'Moon', 'Star']],
      ['the newest first', { sort: 'newest' }, ['Moon', 'Star', 'Sun']],
    ])('finds by %s', (_, change, found) => {
      expect(look(change).found).toEqual(found);
    });

    it('tells what sells best first, where that is known', () => {
      sized.setSold(
        new Map([
          ['Star Dress', 9],
          ['Moon Dress', 3],
        ]),
      );
      expect(look({ sort: 'best_selling' }).found).toEqual(['Star', 'Moon', 'Sun']);
    });

    it('does not show again what was shown, and says when nothing is left', () => {
      expect(look({ sort: 'price_up' }, ['Star Dress'])).toEqual({
        found: ['Sun', 'Moon'],
        closest: [],
        ended: false,
      });
      const all = ['Star Dress', 'Sun Dress', 'Moon Dress'];
      expect(look({}, all)).toEqual({ found: [], closest: [], ended: true });
    });

    it('gives up the size, then the price, where nothing fits', () => {
      expect(look({ size: 'XXL', priceMax: 30 })).toEqual({ found: [], closest: ['Star'], ended: false });
      expect(look({ size: 'L', priceMax: 10 })).toEqual({ found: [], closest: ['Star'], ended: false });
      expect(look({ size: 'XXL', priceMax: 10 }).closest).toEqual(['Star', 'Sun', 'Moon']);
    });
  });

  it('finds a product by what it is called now, and no more once it is gone', () => {
    const changing = new ProductIndex();
    changing.put(given('Silk Scarf'));
    changing.put({ ...given('Silk Scarf'), tags: ['gift'] });
    const titles = (word: string): number =>
      findProducts(changing, {
        terms: [word],
        category: null,
        priceMin: null,
        priceMax: null,
        inStockOnly: false,
      }).entries.length;
    expect([titles('gift'), titles('scarf')]).toEqual([1, 1]);
    changing.remove('Silk Scarf');
    expect([titles('gift'), titles('scarf')]).toEqual([0, 0]);
  });
});
