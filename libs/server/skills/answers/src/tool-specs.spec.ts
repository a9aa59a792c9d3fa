import fc from 'fast-check';
import { registryOn } from './testing/answers-on';
import { demoShop } from './testing/demo-shop';

const registry = registryOn(demoShop());

describe('arguments of a call', () => {
  it.each([
    ['search_products', { terms: ['a'], category: null, price_min: 1, price_max: 5, in_stock_only: true }],
    ['search_products', { terms: [], in_stock_only: false }],
    ['search_products', { terms: [], in_stock_only: false, go_on: 'more', size: 'M', sort: 'price_up' }],
    ['track_order', {}],
    ['list_my_orders', {}],
    ['store_policy', { topic: 'returns' }],
    ['hand_off_to_human', { reason: 'complaint', summary: 'arrived broken' }],
  ])('fit %s %j', (name, args) => {
    expect(registry.problem(name, args)).toBeNull();
  });

  it.each([
    ['search_products', { terms: 'a', in_stock_only: true }],
    ['search_products', { terms: [1], in_stock_only: true }],
    ['search_products', { terms: ['a'], price_max: -1, in_stock_only: true }],
    ['search_products', { terms: ['a'], price_min: '5', in_stock_only: true }],
    ['search_products', { terms: ['a'], price_max: NaN, in_stock_only: true }],
    ['search_products', { terms: Array(9).fill('a'), in_stock_only: true }],
    ['search_products', { terms: [], in_stock_only: true, go_on: 'all' }],
    ['search_products', { terms: [], in_stock_only: true, sort: 'random' }],
    ['get_product', {}],
    ['get_product', { product_ref: 'P'.repeat(13) }],
    ['list_my_orders', { phone: '+447700900102' }],
    ['store_policy', { topic: 'secrets' }],
    ['track_order', null],
    ['track_order', 'x'],
    ['hand_off_to_human', { reason: 'bored', summary: '' }],
    ['rob_bank', {}],
    ['constructor', {}],
  ])('do not fit %s %j', (name, args) => {
    expect(registry.problem(name, args)).toEqual(expect.any(String));
  });

  it('are judged whatever they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...registry.specs), fc.anything(), ({ name }, args) => {
        const problem = registry.problem(name, args);
        expect(problem === null || problem.length > 0).toBe(true);
      }),
    );
  });

  it('that were left out and may be null are null when the tool runs', () => {
    const args = { terms: ['a'], in_stock_only: true };
    registry.problem('search_products', args);
    expect(args).toEqual({
      terms: ['a'],
      category: null,
      price_min: null,
      price_max: null,
      in_stock_only: true,
      size: null,
      colour: null,
      sort: null,
      similar_to: null,
      go_on: null,
    });
  });
});

describe('what models are told of the tools', () => {
  it('keeps to the strict subset: every key required, no other allowed', () => {
    for (const { parameters } of registry.specs) {
      expect(parameters).toMatchObject({ type: 'object', additionalProperties: false });
      expect(parameters['required']).toEqual(Object.keys(parameters['properties'] as object));
      expect(JSON.stringify(parameters)).not.toContain('"default"');
    }
  });

  it('has no parameter that names a customer', () => {
    const parameters = JSON.stringify(registry.specs.map((spec) => spec.parameters));
    expect(parameters).not.toMatch(/phone|e-?mail|customer_?id/i);
  });
});
