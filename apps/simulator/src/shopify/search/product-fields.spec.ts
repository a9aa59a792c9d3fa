import { buildCatalogue } from '../catalogue/build-catalogue';
import { PRODUCT_FIELDS } from './product-fields';
import { prepareSearch } from './run-search';

const products = buildCatalogue(Date.UTC(2026, 10, 23));
const titles = (query: string): string[] =>
  products.filter(prepareSearch(query, PRODUCT_FIELDS).matches).map(({ title }) => title);

describe('product search', () => {
  it('finds blue dresses below 80 and nothing dearer', () => {
    const found = titles('status:active published_status:published (blue* dress*) price:<80');
    expect(found).toEqual(expect.arrayContaining(['Azure Wrap Dress', 'Ocean Linen Midi Dress']));
    expect(found).not.toContain('Bluebell Pleated Dress');
    expect(found.filter((title) => /Secret|Last Season|VIP|Wholesale/.test(title))).toEqual([]);
  });

  it('shows drafts and unpublished products to who does not ask for the published ones', () => {
    expect(titles('blue dress')).toEqual(
      expect.arrayContaining(['Secret Blue Prototype Dress', 'Blue Wholesale Dress', 'Blue VIP Dress']),
    );
  });

  it.each<[string, string, boolean]>([
    ['title:azure', 'Azure Wrap Dress', true],
    ['title:azur', 'Azure Wrap Dress', false],
    ['title:azur*', 'Azure Wrap Dress', true],
    ['tag:wrap', 'Azure Wrap Dress', true],
    ['tag:wr', 'Azure Wrap Dress', false],
    ['-tag:wrap', 'Azure Wrap Dress', false],
    ['tag_not:wrap', 'Azure Wrap Dress', false],
    ["tag:'wedding guest'", 'Bluebell Pleated Dress', true],
    ['product_type:dresses', 'Azure Wrap Dress', true],
    ['product_type:shoes', 'Azure Wrap Dress', false],
    ['vendor:"feelori studio"', 'Azure Wrap Dress', true],
    ['price:>=69 price:<=69', 'Azure Wrap Dress', true],
    ['price:>69', 'Azure Wrap Dress', false],
    ['handle:azure-wrap-dress', 'Azure Wrap Dress', true],
    ['is_price_reduced:true', 'Azure Wrap Dress', true],
    ['inventory_total:0', 'Denim Pinafore Dress', true],
    ['out_of_stock_somewhere:true', 'Cornflower Sundress', true],
    ['status:draft,archived', 'Blue Dress of Last Season', true],
    ['variant_title:M', 'Azure Wrap Dress', true],
    ['poppy OR azure', 'Azure Wrap Dress', true],
  ])('%s / %s: %s', (query, title, expected) => {
    expect(titles(query).includes(title)).toBe(expected);
  });

  it('ignores an unknown filter, says so, and thereby widens the result', () => {
    const search = prepareSearch('colour:blue', PRODUCT_FIELDS);
    expect(search.warnings).toEqual([
      { field: 'colour', message: 'Invalid search field for this query.', code: 'invalid_field' },
    ]);
    expect(products.every(search.matches)).toBe(true);
  });

  it('does not take a filter named like a property of every object', () => {
    expect(prepareSearch('constructor:x', PRODUCT_FIELDS).warnings).toHaveLength(1);
  });
});
