import { unitVectors } from './unit-vectors';

const TWO = { count: 2, dimensions: 2 };

describe('unitVectors', () => {
  it('gives every vector the length 1, in their order', () => {
    const vectors = unitVectors(
      [
        [3, 4],
        [0, -0.5],
      ],
      TWO,
    );
    expect(vectors?.map((one) => [...one].map((value) => value.toFixed(3)))).toEqual([
      ['0.600', '0.800'],
      ['0.000', '-1.000'],
    ]);
  });

  it.each<[string, unknown[]]>([
    ['one too few', [[3, 4]]],
    [
      'one too many',
      [
        [3, 4],
        [3, 4],
        [3, 4],
      ],
    ],
    ['a short one', [[3, 4], [3]]],
    ['none', [[3, 4], undefined]],
    [
      'words',
      [
        [3, 4],
        ['a', 4],
      ],
    ],
    [
      'no number',
      [
        [3, 4],
        [NaN, 4],
      ],
    ],
    [
      'no direction',
      [
        [3, 4],
        [0, 0],
      ],
    ],
  ])('takes nothing of %s', (_, lists) => {
    expect(unitVectors(lists, TWO)).toBeNull();
  });
});
