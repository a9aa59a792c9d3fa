import fc from 'fast-check';
import { searchText } from './product-search';

const plain = { category: null, priceMin: null, priceMax: null, inStockOnly: false };

describe('searchText', () => {
  it('prepends our own clause and finds singular and plural', () => {
    expect(searchText({ ...plain, terms: ['Blue', 'dresses'], priceMax: 80 })).toBe(
      'status:active published_status:published price:<=80 (blue* dress*)',
    );
  });

  it('asks for prices between two, to the third decimal', () => {
    expect(searchText({ ...plain, terms: ['dress'], priceMin: 40, priceMax: 60.5 })).toContain(
      'price:>=40 price:<=60.5 ',
    );
    expect(searchText({ ...plain, terms: ['dress'], priceMin: 12.505 })).toContain('price:>=12.505 ');
    expect(searchText({ ...plain, terms: ['dress'], priceMin: -1, priceMax: NaN })).not.toContain('price');
  });

  it('asks for the same whether people write t-shirts, tshirts, T shirts or tees', () => {
    const [one = '', ...more] = ['t-shirts', 'tshirts', 'T-Shirt', 'tee shirts', 'tees'].map((term) =>
      searchText({ ...plain, terms: [term] }),
    );
    expect(more).toEqual(more.map(() => one));
    expect(one).toContain('(tee OR tees OR tshirt* OR "t-shirt"');
    expect(searchText({ ...plain, terms: ['show', 't', 'shirt'] })).toContain('(show* t* shirt*)');
  });

  it.each([
    ['hoodies', 'hoodie', 'hooded sweatshirt', 'Hooded Sweatshirts', 'hoody', 'hoodys'],
    ['trousers', 'pants', 'Trouser'],
    ['trainers', 'sneaker', 'sneakers'],
    ['jumpers', 'sweater', 'pullovers'],
    ['swimsuits', 'bathing suit', 'swimming costume'],
    ['pyjama', 'pajamas'],
    ['jewellery', 'jewelry', 'jewelleries', 'Jewellerys', 'jewelrys'],
    ['gray', 'grey'],
  ])('asks for the same whether people write %s or any other name of it', (...names) => {
    const [one, ...more] = names.map((term) => searchText({ ...plain, terms: [term] }));
    expect(more).toEqual(more.map(() => one));
  });

  it('finds what is named in several words, side by side or not', () => {
    expect(searchText({ ...plain, terms: ['hoodie'] })).toContain(
      '(hoodie* OR hoody* OR (hooded* sweatshirt*))',
    );
    expect(searchText({ ...plain, terms: ['suit'] })).toContain('(suit*)');
  });

  it.each([
    ['scarves', '(scarf* OR scarves*)'],
    ['scarf', '(scarf* OR scarves*)'],
    ['knives', '(knife* OR knives*)'],
    ["women's", '(woman* OR women*)'],
    ["Levi's", 'levi*'],
    ['Levi’s 501 jeans', 'levi* 501* jean*'],
    ['gloves', 'glove*'],
    ['dresses', 'dress*'],
    ['accessories', 'accessor*'],
    ['ties', 'tie*'],
    ['pies', 'pie*'],
    ['babies', '(baby* OR babies*)'],
    ['parties', 'part*'],
    ['children', '(child* OR children*)'],
  ])('finds singular and plural of %s', (term, clause) => {
    expect(searchText({ ...plain, terms: [term] })).toBe(
      `status:active published_status:published (${clause})`,
    );
  });

  it('keeps Persian and Hindi words whole, and drops what hides in a word', () => {
    expect(
      searchText({ ...plain, terms: ['می\u200cخواهم', 'क्\u200dषेत्रीय', 'dre\u200bss', '\u202ared\u202c'] }),
    ).toBe('status:active published_status:published (می\u200cخواهم* क्\u200dषेत्रीय* dress* red*)');
  });

  it('makes words of whatever looks like syntax', () => {
    expect(searchText({ ...plain, terms: ['status:draft OR (x) -y "z" *'] })).toBe(
      'status:active published_status:published (status* draft* x* y* z*)',
    );
  });

  it('lets nothing a customer writes become a filter, group or operator', () => {
    const term = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'tees',
        't-shirt',
        'scarves',
        'OR',
        'or',
        '"',
        '(',
        'status:draft',
        "women's",
        '*',
        '-x',
      ),
    );
    const ours = [/\(tee OR [^()]*\)/g, /\([a-z]+\* OR [a-z]+\*\)/g];
    fc.assert(
      fc.property(fc.array(term, { maxLength: 12 }), (terms) => {
        const text = searchText({ ...plain, terms });
        const plainOnes = text.replace('status:active published_status:published', '');
        const own = ours.reduce((rest, clause) => rest.replace(clause, 'x*'), plainOnes);
        expect(own).toMatch(
          /^(?: \((?:[\p{L}\p{M}\p{N}\u200c\u200d]+\*)(?: [\p{L}\p{M}\p{N}\u200c\u200d]+\*)*\))?$/u,
        );
        expect(own).not.toMatch(/\b(?:AND|OR|NOT)\b/);
        expect(text.length).toBeLessThan(500);
      }),
    );
  });
});
