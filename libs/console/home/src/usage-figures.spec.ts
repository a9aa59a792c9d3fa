import { changeWords, daysOf, shareWords, totalOf, wordsOfKind } from './usage-figures';

describe('figures', () => {
  const points = [
    { counts: { 'answers:gemini': 2, arrivals: 4 } },
    { counts: { 'answers:rules': 3, answers_of_another_kind: 9 } },
  ];

  it('are summed by kind and word', () => {
    expect(totalOf(points, 'answers')).toBe(5);
    expect(wordsOfKind(points, 'answers')).toEqual([
      { word: 'rules', count: 3 },
      { word: 'gemini', count: 2 },
    ]);
  });

  it('are compared in words', () => {
    expect([changeWords(3, 2), changeWords(1, 2), changeWords(2, 2), changeWords(2, 0)]).toEqual([
      '50 % more than before',
      '50 % fewer than before',
      'as before',
      'none before',
    ]);
    expect([shareWords(1, 3), shareWords(0, 0)]).toEqual(['33 %', '']);
  });

  it('are of the days that the address names, else of today', () => {
    expect(['7', '30', '90', '1', '5', 'all', undefined].map(daysOf)).toEqual([7, 30, 90, 1, 1, 1, 1]);
  });
});
