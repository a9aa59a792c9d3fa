import fc from 'fast-check';
import { argsProblem } from './check-args';
import { TOOL_SPECS } from './tool-specs';

const schemaOf = (name: string) => TOOL_SPECS.find((spec) => spec.name === name)!.parameters;

describe('argsProblem', () => {
  it.each([
    ['search_products', { terms: ['a'], category: null, price_max: 5, in_stock_only: true }],
    ['search_products', { terms: [], in_stock_only: false }],
    ['track_order', {}],
    ['list_my_orders', {}],
    ['store_policy', { topic: 'returns' }],
  ])('takes %s %j', (name, args) => {
    expect(argsProblem(schemaOf(name), args)).toBeNull();
  });

  it.each([
    ['search_products', { terms: 'a', in_stock_only: true }],
    ['search_products', { terms: [1], in_stock_only: true }],
    ['search_products', { terms: ['a'], price_max: -1, in_stock_only: true }],
    ['search_products', { terms: ['a'], price_max: NaN, in_stock_only: true }],
    ['search_products', { terms: Array(9).fill('a'), in_stock_only: true }],
    ['get_product', {}],
    ['get_product', { product_ref: 'P'.repeat(13) }],
    ['list_my_orders', { phone: '+447700900102' }],
    ['store_policy', { topic: 'secrets' }],
    ['track_order', null],
    ['track_order', 'x'],
  ])('refuses %s %j', (name, args) => {
    expect(argsProblem(schemaOf(name), args)).toEqual(expect.any(String));
  });

  it('judges anything without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOOL_SPECS), fc.anything(), (spec, args) => {
        expect([null, 'string']).toContain(argsProblem(spec.parameters, args) === null ? null : 'string');
      }),
    );
  });
});

describe('TOOL_SPECS', () => {
  it('keep to the strict subset: every key required, no other allowed', () => {
    for (const { parameters } of TOOL_SPECS) {
      expect(parameters).toMatchObject({ type: 'object', additionalProperties: false });
      expect(parameters['required']).toEqual(Object.keys(parameters['properties'] as object));
    }
  });

  it('have no parameter that names a customer', () => {
    expect(JSON.stringify(TOOL_SPECS.map(({ parameters }) => parameters))).not.toMatch(
      /phone|e-?mail|customer_?id/i,
    );
  });
});
