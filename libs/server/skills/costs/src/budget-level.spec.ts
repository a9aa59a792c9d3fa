import { type Budget, budgetLevel, modelsOn } from './budget-level';

const day = (spent: number, limit = 10): Budget => ({ spent, limit });

describe('budgetLevel', () => {
  it.each([
    [[day(0)], 'all'],
    [[day(7.99)], 'all'],
    [[day(8)], 'cheap'],
    [[day(10)], 'none'],
    [[day(1), day(0.05, 0.05)], 'none'],
    [[day(1), day(0.04, 0.05)], 'cheap'],
    [[day(1_000, 0)], 'all'],
    [[], 'all'],
  ] as const)('of %j is %s', (budgets, level) => expect(budgetLevel(budgets)).toBe(level));
});

describe('modelsOn', () => {
  const model = (name: string, tier: 'quality' | 'cheap') => ({ name, chained: { tier } });
  const chain = [model('big', 'quality'), model('small', 'cheap'), model('other', 'quality')];

  it.each([
    ['all', ['big', 'small', 'other']],
    ['cheap', ['small']],
    ['none', []],
  ] as const)('on %s asks %j', (level, names) => {
    expect(modelsOn(level, chain).map(({ name }) => name)).toEqual(names);
  });

  it('asks the others as long as there is money where none is cheap', () => {
    expect(modelsOn('cheap', chain.slice(0, 1))).toHaveLength(1);
    expect(modelsOn('none', chain.slice(0, 1))).toEqual([]);
  });
});
