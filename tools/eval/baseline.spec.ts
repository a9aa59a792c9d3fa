import { baselineOf, worseThan } from './baseline.ts';
import type { Played } from './play-golden.ts';
import { scoresOf } from './scores.ts';

function played(category: string, name: string, fails = false): Played {
  return { category, name: `${category}: ${name}`, findings: fails ? ['- x'] : [], messages: 1, turns: 1 };
}

const then = {
  rules: [played('search', 'a'), played('search', 'b', true), played('orders', 'c')],
};

describe('the baseline', () => {
  it('knows what fails, and how many cases a category has', () => {
    expect(baselineOf(then)).toEqual({
      rules: { cases: { orders: 1, search: 2 }, failing: ['search: b'] },
    });
  });

  it('is not undercut by what was known to fail, nor by new cases that pass', () => {
    const now = { rules: [...then.rules, played('actions', 'new')] };
    expect(worseThan(baselineOf(then), now, true)).toEqual([]);
  });

  it('is undercut by a case that failed only now, also one that is new', () => {
    const now = { rules: [played('search', 'a', true), played('actions', 'new', true)] };
    expect(worseThan(baselineOf(then), now, false)).toEqual([
      'rules: search: a fails, which it did not in the baseline',
      'rules: actions: new fails, which it did not in the baseline',
    ]);
  });

  it('is undercut by a category with fewer cases, unless only some were to be played', () => {
    const now = { rules: [played('search', 'a'), played('orders', 'c')] };
    expect(worseThan(baselineOf(then), now, true)).toEqual(['rules: search had 2 cases and has 1']);
    expect(worseThan(baselineOf(then), now, false)).toEqual([]);
  });
});

it('scores each category of each part that was played', () => {
  expect(scoresOf(then)).toEqual({
    rules: { orders: { cases: 1, passed: 1 }, search: { cases: 2, passed: 1 } },
  });
});
