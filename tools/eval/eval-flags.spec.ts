import { chosen, evalFlags, isWhole } from './eval-flags';

it('takes all of it unless told otherwise', () => {
  expect(evalFlags([])).toEqual({
    parts: ['golden', 'attacks', 'true-sentences', 'providers'],
    category: null,
    name: null,
    from: null,
    slice: 1,
    atOnce: 16,
    writeBaseline: false,
  });
  expect(evalFlags(['--only', 'attacks,golden']).parts).toEqual(['golden', 'attacks']);
});

it.each([['--only', 'nothing'], ['--slice', '0'], ['--at-once', 'many'], ['--strange']])(
  'refuses %s %s',
  (...args) => {
    expect(() => evalFlags(args)).toThrow();
  },
);

it('chooses by category, name and slice', () => {
  const cases = ['a', 'b', 'ab', 'abc'].map((name) => ({ name, category: 'x' }));
  expect(chosen(cases, evalFlags(['--slice', '2']))).toHaveLength(2);
  expect(chosen(cases, evalFlags(['--case', 'ab']))).toHaveLength(2);
  expect(chosen(cases, evalFlags(['--category', 'y']))).toHaveLength(0);
});

it('is whole when none of our cases is left out', () => {
  expect(isWhole(evalFlags(['--only', 'golden']))).toBe(true);
  expect(isWhole(evalFlags(['--slice', '5']))).toBe(false);
  expect(isWhole(evalFlags(['--category', 'orders']))).toBe(false);
});
