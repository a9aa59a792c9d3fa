import { summedMetrics } from './summed-metrics';

it('sums what was counted by name, and how long customers waited', () => {
  const one = { counts: { arrivals: 2, 'answers:rules': 1 }, firstAnswers: [1, 0] };
  const other = { counts: { arrivals: 3 }, firstAnswers: [0, 2] };
  expect(summedMetrics([one, other])).toEqual({
    counts: { arrivals: 5, 'answers:rules': 1 },
    firstAnswers: [1, 2],
  });
  expect(summedMetrics([])).toEqual({ counts: {}, firstAnswers: [] });
});
