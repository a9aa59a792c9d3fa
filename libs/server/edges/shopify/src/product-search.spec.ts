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
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 12 }), (terms) => {
        const text = searchText({ ...plain, terms });
        const own = text.replace('status:active published_status:published', '');
        expect(own).toMatch(
          /^(?: \((?:[\p{L}\p{M}\p{N}\u200c\u200d]+\*)(?: [\p{L}\p{M}\p{N}\u200c\u200d]+\*)*\))?$/u,
        );
        expect(own).not.toMatch(/\b(?:AND|OR|NOT)\b/);
        expect(own.length).toBeLessThan(400);
      }),
    );
  });
});
