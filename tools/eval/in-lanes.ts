/**
 * Does `work` for every item, so many at once, never two of the same lane at once (a customer has one conversation).
 * The results stand in the order of the items.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  laneOf: (item: Item) => string,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.map((item, at) => ({ item, at }));
  const busy = new Set<string>();
  const next = (): { item: Item; at: number } | undefined => {
    const free = waiting.findIndex(({ item }) => !busy.has(laneOf(item)));
    return free < 0 ? undefined : waiting.splice(free, 1)[0];
  };
  const runners = Array.from({ length: atOnce }, async () => {
    for (let taken = next(); waiting.length > 0 || taken !== undefined; taken = next()) {
      if (taken === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      const lane = laneOf(taken.item);
      busy.add(lane);
      try {
        results[taken.at] = await work(taken.item);
      } finally {
        busy.delete(lane);
      }
    }
  });
  await Promise.all(runners);
  return results;
}
