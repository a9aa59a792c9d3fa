import fc from 'fast-check';
import { type RequestBatcherOptions, RequestBatcher, Overloaded } from './request-batcher';

/** A store whose groups end when the test says so. */
class Gate {
  readonly groups: number[][] = [];
  private readonly ends: ((error?: Error) => void)[] = [];

  readonly store = (items: readonly number[]): Promise<number> => {
    this.groups.push([...items]);
    return new Promise((resolve, reject) => {
      this.ends.push((error) => (error ? reject(error) : resolve(items.length)));
    });
  };

  async end(group: number, error?: Error): Promise<void> {
    this.ends[group]?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function runner(over: Partial<RequestBatcherOptions<number, number>> = {}): {
  gate: Gate;
  groups: RequestBatcher<number, number>;
} {
  const gate = new Gate();
  const groups = new RequestBatcher<number, number>({
    inFlight: 2,
    groupItems: 500,
    groupBytes: 1_000,
    waitingItems: 2_000,
    waitingBytes: 10_000,
    store: gate.store,
    follow: () => Promise.resolve(),
    isItemsFault: () => false,
    ...over,
  });
  return { gate, groups };
}

describe('RequestBatcher', () => {
  it('lets a lone item go at once, and gathers what comes while two groups are under way', async () => {
    const { gate, groups } = runner();
    const all = [1, 2, 3, 4, 5].map((n) => groups.add(n, 1));
    expect(gate.groups).toEqual([[1], [2]]);
    await gate.end(0);
    expect(gate.groups).toEqual([[1], [2], [3, 4, 5]]);
    await gate.end(1);
    await gate.end(2);
    await expect(Promise.all(all)).resolves.toHaveLength(5);
  });

  it('gathers groups that would follow each other too fast, and keeps nobody waiting after a rest', () => {
    jest.useFakeTimers();
    const { gate, groups } = runner({ inFlight: 3, everyMs: 40 });
    for (const n of [1, 2, 3]) void groups.add(n, 1);
    expect(gate.groups).toEqual([[1]]);
    jest.advanceTimersByTime(39);
    void groups.add(4, 1);
    expect(gate.groups).toEqual([[1]]);
    jest.advanceTimersByTime(1);
    expect(gate.groups).toEqual([[1], [2, 3, 4]]);
    jest.advanceTimersByTime(40);
    void groups.add(5, 1);
    expect(gate.groups).toEqual([[1], [2, 3, 4], [5]]);
    jest.useRealTimers();
  });

  it('answers when stored, and keeps the slot until what follows is done', async () => {
    let followed: () => void = () => undefined;
    const follow = (): Promise<void> => new Promise((resolve) => (followed = resolve));
    const { gate, groups } = runner({ inFlight: 1, follow });
    const first = groups.add(1, 1);
    void groups.add(2, 1);
    await gate.end(0);
    await first;
    expect(gate.groups).toEqual([[1]]);
    followed();
    await new Promise((resolve) => setImmediate(resolve));
    expect(gate.groups).toEqual([[1], [2]]);
  });

  it('rejects the members of a failing group and nobody else', async () => {
    const { gate, groups } = runner({ inFlight: 1 });
    const [first, second, third] = [1, 2, 3].map((n) => groups.add(n, 1));
    const refused = [expect(second).rejects.toThrow('down'), expect(third).rejects.toThrow('down')];
    await gate.end(0);
    await gate.end(1, new Error('down'));
    await first;
    await Promise.all(refused);
    const later = groups.add(4, 1);
    await gate.end(2);
    await later;
  });

  it('tries the members alone when one of them is to blame', async () => {
    const store = (items: readonly number[]): Promise<number> =>
      items.includes(3) ? Promise.reject(new Error('poison')) : Promise.resolve(items.length);
    const { groups } = runner({ inFlight: 1, store, isItemsFault: () => true });
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => groups.add(n, 1)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps groups within their items and bytes', async () => {
    const { gate, groups } = runner({ inFlight: 1, groupItems: 3, groupBytes: 100 });
    void groups.add(0, 1);
    for (const bytes of [40, 40, 40, 5_000, 1, 1, 1, 1]) void groups.add(bytes, bytes);
    for (let group = 0; group < 6; group += 1) await gate.end(group);
    expect(gate.groups).toEqual([[0], [40, 40], [40], [5_000], [1, 1, 1], [1]]);
  });

  it('takes no more than may wait, and takes again when there is room', async () => {
    const { gate, groups } = runner({ inFlight: 1, waitingItems: 2, waitingBytes: 100 });
    const taken = [groups.add(0, 1), groups.add(1, 60)];
    await expect(groups.add(2, 60)).rejects.toBeInstanceOf(Overloaded);
    taken.push(groups.add(3, 40));
    await expect(groups.add(4, 0)).rejects.toBeInstanceOf(Overloaded);
    await gate.end(0);
    taken.push(groups.add(5, 100));
    await gate.end(1);
    await gate.end(2);
    await Promise.all(taken);
  });

  it('stores every item exactly once, in any order of events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(1_200), { maxLength: 40 }), async (s, sizes) => {
        const stored: number[] = [];
        const { groups } = runner({
          groupItems: 4,
          store: async (items) => {
            await s.schedule(Promise.resolve());
            stored.push(...items);
            return items.length;
          },
          follow: () => s.schedule(Promise.resolve()),
        });
        const adds = sizes.map((bytes, n) =>
          groups.add(n, bytes).then(
            () => n,
            () => -1,
          ),
        );
        const [settled] = await Promise.all([Promise.all(adds), s.waitAll()]);
        const accepted = settled.filter((n) => n >= 0);
        expect(stored.sort((a, b) => a - b)).toEqual(accepted.sort((a, b) => a - b));
      }),
    );
  });
});
