import type { UsagePoint, UsageReport } from '@feelori/contracts';
import { homeCharts } from './home-charts';

const point = (day: number, counts: Record<string, number>, firstAnswers: number[] = []): UsagePoint => ({
  at: `2026-11-0${day}T18:30:00.000Z`,
  counts,
  firstAnswers,
});
const TO = '2026-11-03T18:30:00.000Z';
const report = (points: UsagePoint[], before: UsagePoint[] = []): UsageReport => ({
  ...{ days: 7, step: 'day', timeZone: 'Asia/Kolkata', to: TO, points, before, currency: 'EUR' },
  budget: { spent: 0, limit: 0, level: 'all' },
});

describe('the charts of Home', () => {
  it('leave out what there is nothing of', () => {
    expect(homeCharts(report([point(1, {}), point(2, { turns: 3 })]))).toEqual([]);
  });

  it('have a label for each day of the shop, and the point that ends where the next one begins', () => {
    const points = [point(1, { arrivals: 2 }), point(2, { arrivals: 1 })];
    const [volume] = homeCharts(report(points, [point(1, { arrivals: 9 })]));
    expect(volume?.labels.map((label) => /\d+/.exec(label)?.[0])).toEqual(['2', '3']);
    expect(volume?.series.map(({ values }) => values)).toEqual([
      [2, 1],
      [9, null],
    ]);
    expect(volume?.series[0]?.behind).toEqual([
      { figures: ['turns'], from: points[0]?.at, to: points[1]?.at },
      { figures: ['turns'], from: points[1]?.at, to: TO },
    ]);
  });

  it('lead from a slow point to those who waited so long', () => {
    const [chart] = homeCharts(report([point(1, {}, [8, 0, 0, 0, 0, 2]), point(2, {})]));
    expect(chart?.series[1]?.values[0]).toBeCloseTo(45, 5);
    expect(chart?.series[1]?.behind?.[0]?.figures[0]).toBe('waited:within_60');
    expect(chart?.series[1]?.values[1]).toBeNull();
  });

  it('count words over the whole span, beside those before', () => {
    const points = [
      point(1, { 'handovers:refund': 2 }),
      point(2, { 'handovers:angry': 1, 'handovers:refund': 1 }),
    ];
    const [chart] = homeCharts(report(points, [point(1, { 'handovers:angry': 4 })]));
    expect([chart?.id, chart?.labels, chart?.series.map(({ values }) => values)]).toEqual([
      'handovers',
      ['The customer wants money back', 'Angry'],
      [
        [3, 1],
        [0, 4],
      ],
    ]);
    expect(chart?.series[0]?.behind?.[1]).toEqual({
      figures: ['handovers:angry'],
      from: points[0]?.at,
      to: TO,
    });
  });

  it('show money as it was counted, and people beside models', () => {
    const charts = homeCharts(
      report([point(1, { 'model_cost:gemini': 1_500_000, 'answers:gemini': 2, 'replies:app': 1 })]),
    );
    expect(charts.map(({ id, series }) => [id, series.map(({ name, values }) => [name, values[0]])])).toEqual(
      [
        [
          'answerers',
          [
            ['Gemini', 2],
            ['People', 1],
          ],
        ],
        ['model_cost', [['Gemini', 1.5]]],
      ],
    );
  });

  it('lead from every point to conversations, or say why not', () => {
    const counts = {
      ...{ arrivals: 3, 'answers:gemini': 2, 'replies:app': 1, 'model_cost:gemini': 5, unanswered: 1 },
      ...{
        'handovers:refund': 2,
        'message_cost:service': 9,
        'undelivered:send_failed': 1,
        'languages:es': 1,
      },
    };
    const charts = homeCharts(report([point(2, counts, [1])], [point(1, counts)]));
    expect(charts).toHaveLength(9);
    for (const { id, series, note } of charts) {
      const points = series.flatMap(({ behind, values }) => values.map((_, at) => behind?.[at] ?? null));
      expect([id, points.includes(null)]).toEqual([id, id === 'message_cost']);
      if (points.includes(null)) expect(note).toContain('for no conversation');
    }
    const before = charts.find(({ id }) => id === 'undelivered')?.series[1]?.behind;
    expect(before).toEqual([{ figures: ['undelivered'], from: point(1, {}).at, to: point(2, {}).at }]);
  });
});
