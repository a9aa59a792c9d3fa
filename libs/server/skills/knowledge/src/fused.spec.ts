import { fused } from './fused';

describe('fused', () => {
  it('puts first what both rankings have, and keeps each one’s order', () => {
    expect(
      fused([
        ['a', 'b', 'c'],
        ['c', 'd'],
      ]),
    ).toEqual(['c', 'a', 'b', 'd']);
    expect(
      fused([
        ['a', 'b'],
        ['a', 'c'],
      ]),
    ).toEqual(['a', 'b', 'c']);
  });

  it('is the one ranking where the other has nothing', () => {
    expect(fused([['a', 'b'], []])).toEqual(['a', 'b']);
    expect(fused([[], ['x']])).toEqual(['x']);
    expect(fused([])).toEqual([]);
  });
});
