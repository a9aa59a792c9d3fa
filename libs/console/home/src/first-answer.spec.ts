import { bucketsOf, waitFigures, waitOfShare } from './first-answer';

const buckets = (...counts: number[]): number[] => bucketsOf([{ firstAnswers: counts }]);

describe('how soon customers had their first answer', () => {
  it('is found over any span, since buckets add up', () => {
    const both = bucketsOf([{ firstAnswers: [1, 0, 2] }, { firstAnswers: [0, 1] }]);
    expect(both.slice(0, 4)).toEqual([1, 1, 2, 0]);
    expect(waitOfShare(both, 0.5)).toBe(5);
    expect(waitOfShare(both, 0.9)).toBeCloseTo(9, 5);
  });

  it('is nothing where nobody was answered, and the last bound where it took longer', () => {
    expect(waitOfShare(buckets(), 0.5)).toBeNull();
    expect(waitOfShare(buckets(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3), 0.5)).toBe(3_600);
    expect(waitOfShare(buckets(4), 1)).toBe(2);
  });

  it('is found in the records of turns by the buckets from there on', () => {
    expect(waitFigures(900)).toEqual(['waited:within_900', 'waited:within_3600', 'waited:over_3600']);
    expect(waitFigures(9_999)).toEqual(['waited:over_3600']);
    expect(waitFigures(0)).toHaveLength(11);
  });
});
