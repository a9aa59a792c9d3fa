import { allDone, Batcher } from './batcher';

describe('grouping', () => {
  it('sends calls of one moment together and gives each its own answer', async () => {
    const groups: number[][] = [];
    const doubling = new Batcher<number, number>({ inFlight: 2, size: 100 }, async (items) => {
      groups.push([...items]);
      return allDone(items.map((item) => item * 2));
    });
    expect(await Promise.all([1, 2, 3].map((item) => doubling.add(item)))).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it('gathers what comes while the slots are taken, up to its size', async () => {
    const groups: number[] = [];
    const ends: (() => void)[] = [];
    const slow = new Batcher<number, null>({ inFlight: 1, size: 4 }, (items) => {
      groups.push(items.length);
      return new Promise((resolve) => ends.push(() => resolve(allDone(items.map(() => null)))));
    });
    const all = Promise.all(Array.from({ length: 10 }, (_, item) => slow.add(item)));
    for (let group = 0; group < 3; group += 1) {
      while (ends.length <= group) await new Promise((resolve) => setImmediate(resolve));
      ends[group]?.();
    }
    await all;
    expect(groups).toEqual([4, 4, 2]);
  });

  it('fails one call without the others, and all when the group fails', async () => {
    const picky = new Batcher<string, string>({ inFlight: 2, size: 10 }, (items) => {
      if (items.includes('all')) return Promise.reject(new Error('down'));
      return Promise.resolve(
        items.map((item) =>
          item === 'bad' ? { ok: false, error: new Error('bad') } : { ok: true, value: item },
        ),
      );
    });
    const results = await Promise.allSettled([picky.add('good'), picky.add('bad')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(Promise.all([picky.add('good'), picky.add('all')])).rejects.toThrow('down');
  });
});
