import { buildCatalogue } from './build-catalogue';
import { isAvailable } from './product';

const now = Date.UTC(2026, 10, 23);

describe('buildCatalogue', () => {
  const products = buildCatalogue(now);
  const shown = products.filter(({ status, published }) => status === 'ACTIVE' && published);

  it('has at least 80 products to show and some that must never show', () => {
    expect(shown.length).toBeGreaterThanOrEqual(80);
    expect(new Set(products.map(({ status }) => status))).toEqual(
      new Set(['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED']),
    );
    expect(products.some(({ status, published }) => status === 'ACTIVE' && !published)).toBe(true);
  });

  it('gives every product and variant a name of its own', () => {
    const variants = products.flatMap((product) => product.variants);
    expect(new Set(products.map(({ handle }) => handle)).size).toBe(products.length);
    expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
  });

  it('is the same on every start', () => {
    expect(buildCatalogue(now)).toEqual(products);
  });

  it('has stock in every state', () => {
    const states = shown.map(({ variants }) => variants.filter(isAvailable).length / variants.length);
    expect(states).toEqual(expect.arrayContaining([0, 1]));
    expect(states.some((share) => share > 0 && share < 1)).toBe(true);
    expect(shown.some(({ variants }) => variants.some(({ stock }) => stock > 0 && stock < 3))).toBe(true);
  });
});
