import type { UsagePoint } from '@feelori/contracts';
import {
  barsOf,
  changeWords,
  csvOf,
  medianAnswer,
  soFar,
  totalOf,
  usageSpan,
  wordsOfKind,
} from './usage-figures';

const NOW = new Date(2026, 10, 23, 10, 30);
const point = (hour: number, counts: Record<string, number>, firstAnswers: number[] = []): UsagePoint => ({
  at: new Date(2026, 10, 23, hour).toISOString(),
  counts,
  firstAnswers,
});

describe('figures', () => {
  const points = [
    point(8, { 'answers:gemini': 2, arrivals: 4 }, [1, 0, 2]),
    point(9, { 'answers:rules': 3, answers_of_another_kind: 9 }, [0, 1]),
  ];

  it('are summed by kind and word', () => {
    expect(totalOf(points, 'answers')).toBe(5);
    expect(wordsOfKind(points, 'answers')).toEqual([
      { label: 'rules', value: 3 },
      { label: 'gemini', value: 2 },
    ]);
  });

  it('have a bar for every hour of today, and every day of a week', () => {
    const bars = barsOf(points, 'answers', 1, NOW);
    expect(bars).toHaveLength(24);
    expect(bars.map(({ value }) => value).slice(7, 11)).toEqual([0, 2, 3, 0]);
    expect(barsOf(points, 'answers', 7, NOW).map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 5]);
    expect(usageSpan(7, NOW).from).toEqual(new Date(2026, 10, 17));
  });

  it('are held against what had happened by this time before', () => {
    const yesterday = [10, 11].map((hour) => ({
      ...points[0]!,
      at: new Date(2026, 10, 22, hour).toISOString(),
    }));
    expect(soFar(yesterday, 1, NOW)).toHaveLength(1);
    expect([changeWords(3, 2), changeWords(1, 2), changeWords(2, 2), changeWords(2, 0)]).toEqual([
      '50 % more than before',
      '50 % fewer than before',
      'as before',
      'none before',
    ]);
  });

  it('say within what time half of the customers had their answer', () => {
    expect(medianAnswer(points)).toEqual({ seconds: 5, over: false });
    expect(medianAnswer([])).toBeNull();
    const late = [...Array<number>(10).fill(0), 1];
    expect(medianAnswer([point(1, {}, late)])).toEqual({ seconds: 3_600, over: true });
  });

  it('are a file in which no word is a formula', () => {
    const csv = csvOf(['Hour', 'Messages'], [{ label: '=1+1 "x"', value: 2 }]);
    expect(csv).toBe('"Hour","Messages"\r\n"\'=1+1 ""x""",2\r\n');
  });
});
