import fc from 'fast-check';
import { DeadlineExceeded } from '@feelori/platform/resilience';
import { allDone, type BatchResult } from './batch-outcome';
import { Batcher, type BatcherOptions } from './batcher';
import { Overloaded } from './overloaded';

/** A store whose batches end when the test says so. */
class Gate {
  readonly batches: number[][] = [];
  private readonly ends: ((error?: Error) => void)[] = [];

  readonly run = (items: readonly number[]): Promise<BatchResult<number>> => {
    this.batches.push([...items]);
    return new Promise((resolve, reject) => {
      this.ends.push((error) => (error ? reject(error) : resolve(allDone(items))));
    });
  };

  async end(batch: number, error?: Error): Promise<void> {
    this.ends[batch]?.(error);
    await burst();
  }
}

const burst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function gated(over: Partial<BatcherOptions<number, number>> = {}): {
  gate: Gate;
  batcher: Batcher<number, number>;
} {
  const gate = new Gate();
  const batcher = new Batcher<number, number>({
    slots: 2,
    size: 500,
    start: 'at-once',
    run: gate.run,
    ...over,
  });
  return { gate, batcher };
}

const settled = async (results: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(results)).map(({ status }) => status);

afterEach(() => jest.useRealTimers());

describe('a batcher that waits for the end of the burst', () => {
  it('sends calls of one moment together and gives each its own answer', async () => {
    const batches: number[][] = [];
    const doubling = new Batcher<number, number>({
      slots: 2,
      size: 100,
      start: 'after-burst',
      run: async (items) => {
        batches.push([...items]);
        return allDone(items.map((item) => item * 2));
      },
    });
    expect(await Promise.all([1, 2, 3].map((item) => doubling.add(item)))).toEqual([2, 4, 6]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('gathers what comes while the slots are taken, up to its size', async () => {
    const { gate, batcher } = gated({ slots: 1, size: 4, start: 'after-burst' });
    const all = Promise.all(Array.from({ length: 10 }, (_, item) => batcher.add(item)));
    for (let batch = 0; batch < 3; batch += 1) {
      while (gate.batches.length <= batch) await burst();
      await gate.end(batch);
    }
    expect(await all).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(gate.batches.map(({ length }) => length)).toEqual([4, 4, 2]);
  });
});

describe('a batcher that starts at once', () => {
  it('lets a lone item go within the call, and gathers what comes while its slots are taken', async () => {
    const { gate, batcher } = gated();
    const all = [1, 2, 3, 4, 5].map((n) => batcher.add(n));
    expect(gate.batches).toEqual([[1], [2]]);
    await gate.end(0);
    expect(gate.batches).toEqual([[1], [2], [3, 4, 5]]);
    await gate.end(1);
    await gate.end(2);
    await expect(Promise.all(all)).resolves.toHaveLength(5);
  });

  it('rests between starts, and keeps nobody waiting after the rest', () => {
    jest.useFakeTimers();
    const { gate, batcher } = gated({ slots: 3, restMs: 40 });
    for (const n of [1, 2, 3]) void batcher.add(n);
    expect(gate.batches).toEqual([[1]]);
    jest.advanceTimersByTime(39);
    void batcher.add(4);
    expect(gate.batches).toEqual([[1]]);
    jest.advanceTimersByTime(1);
    expect(gate.batches).toEqual([[1], [2, 3, 4]]);
    jest.advanceTimersByTime(40);
    void batcher.add(5);
    expect(gate.batches).toEqual([[1], [2, 3, 4], [5]]);
  });
});

describe('Batcher', () => {
  it('answers when the work is done, and keeps the slot until what comes after is', async () => {
    let finish: () => void = () => undefined;
    const started: number[][] = [];
    const batcher = new Batcher<number, number>({
      slots: 1,
      size: 500,
      start: 'at-once',
      run: async (items) => {
        started.push([...items]);
        return { ...allDone(items), after: () => new Promise((resolve) => (finish = resolve)) };
      },
    });
    const first = batcher.add(1);
    void batcher.add(2);
    expect(await first).toBe(1);
    await burst();
    expect(started).toEqual([[1]]);
    finish();
    await burst();
    expect(started).toEqual([[1], [2]]);
  });

  it('rejects the members of a failing batch and nobody else', async () => {
    const { gate, batcher } = gated({ slots: 1 });
    const results = [1, 2, 3].map((n) => batcher.add(n));
    const all = settled(results);
    await gate.end(0);
    await gate.end(1, new Error('down'));
    expect(await all).toEqual(['fulfilled', 'rejected', 'rejected']);
    const later = batcher.add(4);
    await gate.end(2);
    expect(await later).toBe(4);
  });

  it('fails one item without the others', async () => {
    const batcher = new Batcher<string, string>({
      slots: 2,
      size: 10,
      start: 'at-once',
      run: async (items) => ({
        outcomes: items.map((value) =>
          value === 'bad' ? { ok: false, error: new Error('bad') } : { ok: true, value },
        ),
      }),
    });
    expect(await settled(['good', 'bad', 'good'].map((word) => batcher.add(word)))).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('finds the item that breaks a batch by halves, in a number of tries that grows with its logarithm', async () => {
    let tries = 0;
    const run = async (items: readonly number[]): Promise<BatchResult<number>> => {
      tries += 1;
      if (items.includes(300)) throw new Error('poison');
      return allDone(items);
    };
    const { batcher } = gated({ slots: 1, start: 'after-burst', run, splitsOn: () => true });
    const all = await settled(Array.from({ length: 500 }, (_, n) => batcher.add(n)));
    expect(all.flatMap((status, n) => (status === 'rejected' ? [n] : []))).toEqual([300]);
    expect(tries).toBeLessThanOrEqual(19);
  });

  it('does not try again what failed for everybody', async () => {
    let tries = 0;
    const run = async (): Promise<never> => {
      tries += 1;
      throw new Error('down');
    };
    const { batcher } = gated({
      start: 'after-burst',
      run,
      splitsOn: (error) => `${error}`.includes('poison'),
    });
    expect(new Set(await settled([1, 2, 3].map((n) => batcher.add(n))))).toEqual(new Set(['rejected']));
    expect(tries).toBe(1);
  });

  it('gives up at its deadline, halves included, and goes on with the next batch', async () => {
    jest.useFakeTimers();
    const tried: number[][] = [];
    const run = (items: readonly number[]): Promise<BatchResult<number>> => {
      tried.push([...items]);
      if (items.length > 2) return Promise.reject(new Error('poison'));
      return items.includes(9) ? Promise.resolve(allDone(items)) : new Promise(() => undefined);
    };
    const deadline = { ms: 100, what: 'database: test' };
    const { batcher } = gated({ slots: 1, start: 'after-burst', run, splitsOn: () => true, deadline });
    const all = Promise.allSettled([1, 2, 3, 4].map((n) => batcher.add(n)));
    await jest.advanceTimersByTimeAsync(99);
    expect(tried).toEqual([
      [1, 2, 3, 4],
      [1, 2],
    ]);
    const next = batcher.add(9);
    await jest.advanceTimersByTimeAsync(10);
    for (const result of await all) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(DeadlineExceeded) as unknown });
    }
    expect(await next).toBe(9);
  });

  it('keeps batches within their items and bytes', async () => {
    const { gate, batcher } = gated({ slots: 1, size: 3, bytes: 100 });
    void batcher.add(0, 1);
    for (const bytes of [40, 40, 40, 5_000, 1, 1, 1, 1]) void batcher.add(bytes, bytes);
    for (let batch = 0; batch < 6; batch += 1) await gate.end(batch);
    expect(gate.batches).toEqual([[0], [40, 40], [40], [5_000], [1, 1, 1], [1]]);
  });

  it('takes no more than may wait, and takes again when there is room', async () => {
    const { gate, batcher } = gated({ slots: 1, waiting: { items: 2, bytes: 100 } });
    const taken = [batcher.add(0, 1), batcher.add(1, 60)];
    await expect(batcher.add(2, 60)).rejects.toBeInstanceOf(Overloaded);
    taken.push(batcher.add(3, 40));
    await expect(batcher.add(4, 0)).rejects.toBeInstanceOf(Overloaded);
    await gate.end(0);
    taken.push(batcher.add(5, 100));
    await gate.end(1);
    await gate.end(2);
    await Promise.all(taken);
  });

  it('drops what waits when it is told to, leaves alone what is under way, and has room again', async () => {
    const { gate, batcher } = gated({ slots: 1, waiting: { items: 2, bytes: 100 } });
    const underWay = batcher.add(0, 1);
    const waiting = settled([batcher.add(1, 50), batcher.add(2, 50)]);
    batcher.rejectWaiting(new Error('down'));
    expect(await waiting).toEqual(['rejected', 'rejected']);
    expect(batcher.backlog).toBe(0);
    const later = batcher.add(3, 100);
    await gate.end(0);
    await gate.end(1);
    expect(await Promise.all([underWay, later])).toEqual([0, 3]);
  });

  it('does every item exactly once and answers each, in any order of events', async () => {
    const start = fc.constantFrom('at-once', 'after-burst');
    const sizes = fc.array(fc.nat(1_200), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), sizes, start, fc.nat(40), async (s, all, when, poison) => {
        const stored: number[] = [];
        const { batcher } = gated({
          size: 4,
          bytes: 1_000,
          start: when as 'at-once',
          waiting: { items: 2_000, bytes: 10_000 },
          splitsOn: () => true,
          run: async (items) => {
            await s.schedule(Promise.resolve());
            if (items.includes(poison)) throw new Error('poison');
            stored.push(...items);
            return { ...allDone(items), after: () => s.schedule(Promise.resolve()) };
          },
        });
        const adds = all.map((bytes, n) =>
          batcher.add(n, bytes).then(
            (value) => value,
            () => -1,
          ),
        );
        const answers = Promise.all(adds);
        const over = { now: false };
        void answers.then(() => (over.now = true));
        while (!over.now) {
          await burst();
          if (s.count() > 0) await s.waitOne();
        }
        const accepted = (await answers).filter((n) => n >= 0);
        expect(stored.sort((a, b) => a - b)).toEqual(accepted.sort((a, b) => a - b));
        expect(accepted).not.toContain(poison);
      }),
    );
  });
});
