import { SpanBuffer, type SpanFate } from './span-buffer';

/** A collector that takes, refuses or never answers, and what becomes of the spans. */
function collector(answer: () => Promise<void>) {
  const counts: Record<SpanFate, number> = { exported: 0, failed: 0, dropped: 0 };
  const sizes: number[] = [];
  const stands: string[] = [];
  const buffer = new SpanBuffer<string>({
    deliver: (spans) => {
      sizes.push(spans.length);
      return answer();
    },
    count: (fate, spans) => (counts[fate] += spans),
    stands: (error) => stands.push(error === undefined ? 'well' : 'ill'),
  });
  const add = (count: number): void => {
    for (let i = 0; i < count; i += 1) buffer.add('span');
  };
  return { buffer, counts, sizes, stands, add };
}

const never = (): Promise<void> => new Promise(() => undefined);

describe('spans on their way to the collector', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('go together, after a second or when there are many', async () => {
    const { sizes, counts, stands, add } = collector(() => Promise.resolve());
    add(3);
    expect(sizes).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sizes).toEqual([3]);
    add(600);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sizes).toEqual([3, 512, 88]);
    expect(counts).toEqual({ exported: 603, failed: 0, dropped: 0 });
    expect(new Set(stands)).toEqual(new Set(['well']));
  });

  it('go together too where a few come while others are on their way', async () => {
    const { buffer, sizes, counts, add } = collector(() => new Promise((taken) => setTimeout(taken, 20)));
    for (let ms = 0; ms < 3_000; ms += 10) {
      add(1);
      await jest.advanceTimersByTimeAsync(10);
    }
    expect(sizes).toHaveLength(2);
    const closing = buffer.close(2_000);
    await jest.advanceTimersByTimeAsync(100);
    await closing;
    expect(counts).toEqual({ exported: 300, failed: 0, dropped: 0 });
  });

  it('are dropped and counted where there is no room, and nobody waits', async () => {
    const { sizes, counts, add } = collector(never);
    add(512);
    expect(sizes).toEqual([512]);
    add(5_000);
    expect(counts).toEqual({ exported: 0, failed: 0, dropped: 5_000 - 4_096 });
    await jest.advanceTimersByTimeAsync(6_500);
    expect(counts.failed).toBe(512);
    expect(sizes).toEqual([512, 512]);
  });

  it('are lost with a delivery that fails; the next one goes', async () => {
    let tries = 0;
    const { counts, stands, add } = collector(() =>
      (tries += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve(),
    );
    add(1);
    await jest.advanceTimersByTimeAsync(1_000);
    add(2);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(counts).toEqual({ exported: 2, failed: 1, dropped: 0 });
    expect(stands).toEqual(['ill', 'well']);
  });

  it('all go before the end, or as long as there is time', async () => {
    const well = collector(() => Promise.resolve());
    well.add(700);
    await well.buffer.close(2_000);
    expect(well.counts).toEqual({ exported: 700, failed: 0, dropped: 0 });
    well.add(1);
    expect(well.counts.dropped).toBe(1);
    const hanging = collector(never);
    hanging.add(700);
    const closing = hanging.buffer.close(2_000);
    await jest.advanceTimersByTimeAsync(2_001);
    await closing;
    expect(hanging.counts.dropped).toBe(188);
  });
});
