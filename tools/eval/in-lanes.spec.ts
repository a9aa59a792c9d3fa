import { inLanes } from './in-lanes';

it('never does two of a lane at once, and gives the results in order', async () => {
  const busy = new Set<string>();
  let most = 0;
  const items = Array.from({ length: 30 }, (_, at) => ({ at, lane: `lane ${at % 4}` }));
  const results = await inLanes(
    items,
    3,
    ({ lane }) => lane,
    async ({ at, lane }) => {
      expect(busy).not.toContain(lane);
      busy.add(lane);
      most = Math.max(most, busy.size);
      await new Promise((resolve) => setImmediate(resolve));
      busy.delete(lane);
      return at;
    },
  );
  expect(results).toEqual(items.map(({ at }) => at));
  expect(most).toBe(3);
});

it('passes on what fails', async () => {
  await expect(inLanes([1], 2, String, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
