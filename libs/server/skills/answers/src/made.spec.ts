import { testSettings } from '@feelori/testing';
import { ProviderError } from '@feelori/edges/model';
import { answersOn, request } from './testing/answers-on';
import { demoShop } from './testing/demo-shop';
import { ScriptedProvider } from './testing/scripted-provider';

const SEARCH = {
  calls: [
    {
      id: 'c1',
      name: 'search_products',
      args: { terms: ['blue', 'dress'], category: null, price_max: 80, in_stock_only: true },
    },
  ],
};

describe('what is kept of how an answer was made', () => {
  it('tells each step, call and check, with what was told as the model was told it', async () => {
    const gemini = new ScriptedProvider('gemini', [SEARCH, { text: 'Only $1.23 today!' }]);
    const asked = request(['blue dresses under 80, call +1 650 555 0101']);
    const { made, tools } = await answersOn(testSettings(), [gemini], demoShop()).answer(asked);
    expect(made?.making.steps.map(({ ended }) => ended)).toEqual(['tools', 'final']);
    expect(made?.making.calls.map(({ name, ok }) => ({ name, ok }))).toEqual(
      tools.map(({ name, ok }) => ({ name, ok })),
    );
    expect(made?.making.guards.map(({ guard, why }) => [guard, why])).toEqual([
      ['personal_details', null],
      ['grounding', 'price'],
    ]);
    expect(made?.words.told).toEqual(['blue dresses under 80, call [phone]']);
    expect(made?.words.withheld).toBe('Only $1.23 today!');
    expect(made?.words.calls[0]?.args).toContain('"blue"');
    expect(made?.words.calls[0]?.result).toContain('Blue Linen Dress');
    expect(JSON.stringify(made?.making)).not.toMatch(/blue|Linen/i);
  });

  it('tells of models that failed before the rules answered, and is bounded however much there was', async () => {
    const down = () => Promise.reject(new ProviderError('gemini', 'overloaded'));
    const gemini = Object.assign(new ScriptedProvider('gemini', []), { step: down });
    const long = Array.from({ length: 40 }, (_, n) => `do you have blue dresses ${n} ${'x'.repeat(3_000)}`);
    const { made, answeredBy } = await answersOn(testSettings(), [gemini], demoShop()).answer(request(long));
    expect(answeredBy).toBe('rules');
    expect(made?.making.steps).toMatchObject([{ provider: 'gemini', ended: 'overloaded', model: null }]);
    expect(JSON.stringify(made).length).toBeLessThan(40_000);
  });
});
