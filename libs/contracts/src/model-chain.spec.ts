import { modelChainFault, tokenCost } from './model-chain';

const one = { vendor: 'gemini', model: 'gemini-3.5-flash-lite', tier: 'cheap', price: { in: 0.3, out: 2.5 } };

describe('modelChainFault', () => {
  it.each([[[]], [[one]], [[one, { ...one, model: 'gemini-3.8-flash', tier: 'quality', price: null }]]])(
    'takes %j',
    (chain) => expect(modelChainFault(chain)).toBeNull(),
  );

  it.each([
    [null],
    [{}],
    [[null]],
    [[{ ...one, vendor: 'acme' }]],
    [[{ ...one, model: 'a b' }]],
    [[{ ...one, model: '../v1/keys?x' }]],
    [[{ ...one, model: 'x'.repeat(101) }]],
    [[{ ...one, tier: 'best' }]],
    [[{ ...one, price: { in: -1, out: 1 } }]],
    [[{ ...one, price: { in: Number.NaN, out: 1 } }]],
    [[{ ...one, price: {} }]],
    [[{ ...one, key: 'secret' }]],
    [[one, one]],
    [Array.from({ length: 7 }, (_, n) => ({ ...one, model: `m${n}` }))],
  ])('refuses %j', (chain) => expect(modelChainFault(chain)).not.toBeNull());
});

it('costs tokens at the set price, and nothing is known without one', () => {
  expect(tokenCost({ in: 1_000, out: 100 }, { in: 0.3, out: 2.5 })).toBeCloseTo(0.00055, 8);
  expect(tokenCost({ in: 1_000, out: 100 }, null)).toBeNull();
});
