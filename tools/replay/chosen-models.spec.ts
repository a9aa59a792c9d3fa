import { chosenModels } from './chosen-models';
import { dollarsOf, SpendingLimit } from './spending-limit';

const luna = { vendor: 'openai', model: 'gpt-6-luna', tier: 'quality', price: null } as const;
const env = { GEMINI_API_KEY: 'k', GEMINI_MODEL: 'g-1', GEMINI_PRICE: '0.3/2.5', OPENAI_MODEL: 'gpt' };

describe('who answers in a replay', () => {
  it('is the simulator without a key, or where that is wanted; names and prices stay', () => {
    expect(chosenModels(null, {}, [luna])).toEqual({ real: false, environment: {}, priced: [] });
    const { real, environment, priced } = chosenModels(false, env, null);
    expect(real).toBe(false);
    expect(environment).toEqual({ GEMINI_MODEL: 'g-1', GEMINI_PRICE: '0.3/2.5', OPENAI_MODEL: 'gpt' });
    expect(priced).toEqual([
      { vendor: 'gemini', model: 'g-1', tier: 'quality', price: { in: 0.3, out: 2.5 } },
    ]);
  });

  it('is a real model where there is a key, and what is missing is named', () => {
    expect(chosenModels(null, env, null)).toMatchObject({
      real: true,
      environment: { GEMINI_API_KEY: 'k', OPENAI_API_KEY: '' },
    });
    expect(() => chosenModels(true, {}, null)).toThrow('GEMINI_API_KEY');
    expect(() => chosenModels(null, env, [luna])).toThrow('OPENAI_API_KEY');
  });
});

it('ends with the money, half of it for the first of both plays; a model without a price is taken to be dear', async () => {
  const spent = { tokens: { in: 100_000, out: 20_000 }, usd: null };
  expect(dollarsOf(spent)).toBe(1);
  expect(dollarsOf({ ...spent, usd: 0.2 })).toBe(0.2);
  const product = { records: { spent: () => Promise.resolve(spent) } } as never;
  expect(await new SpendingLimit(1.9).leaves(product)).toBe(false);
  const limit = new SpendingLimit(2.1);
  expect(await limit.leaves(product)).toBe(true);
  await limit.end(product);
  expect(await limit.leaves(product)).toBe(true);
  await limit.end(product);
  expect(await limit.leaves(product)).toBe(false);
  expect(limit.wasReached).toBe(true);
});
