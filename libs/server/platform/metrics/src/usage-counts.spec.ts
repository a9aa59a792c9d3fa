import { FIRST_ANSWER_SECONDS } from '@feelori/contracts';
import { UsageCounts } from './usage-counts';

describe('what a process counts', () => {
  it('is handed out once, by kind and word', () => {
    const usage = new UsageCounts();
    usage.count('arrivals', null, 3);
    usage.count('answers', 'gemini');
    usage.count('answers', 'gemini');
    usage.firstAnswer(2_000);
    usage.firstAnswer(2_001);
    usage.firstAnswer(4_000_000);
    const figures = usage.drain();
    expect(figures?.counts).toEqual({ arrivals: 3, 'answers:gemini': 2 });
    expect(figures?.firstAnswers).toEqual([
      1,
      1,
      ...Array<number>(FIRST_ANSWER_SECONDS.length - 2).fill(0),
      1,
    ]);
    expect(usage.drain()).toBeNull();
  });

  it('never holds what may be a number or words of somebody, nor more names than it can bear', () => {
    const usage = new UsageCounts();
    usage.count('sends', '+16505550101');
    usage.count('sends', 'Elm Street 4');
    for (let n = 0; n < 1_000; n += 1) usage.count('handovers', `reason_${n}`);
    const counts: Record<string, number> = usage.drain()?.counts ?? {};
    expect(counts['sends:other']).toBe(2);
    expect(Object.keys(counts).length).toBeLessThanOrEqual(201);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(1_002);
  });
});
