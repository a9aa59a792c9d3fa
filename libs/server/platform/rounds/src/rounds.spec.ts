import { Rounds } from './rounds';

/** A work whose rounds are told when they begin, and end when the test says so. */
function controlledWork() {
  const begun: (() => void)[] = [];
  let waiting: (() => void) | null = null;
  const nextBegin = () => new Promise<void>((resolve) => (waiting = resolve));
  const work = () =>
    new Promise<void>((resolve) => {
      begun.push(resolve);
      waiting?.();
    });
  return { begun, nextBegin, work };
}

describe('rounds', () => {
  it('come one after another, never two at once, and end with the one under way', async () => {
    const { begun, nextBegin, work } = controlledWork();
    const rounds = new Rounds('test', 1, work);
    const first = nextBegin();
    rounds.start();
    await first;
    expect(begun).toHaveLength(1);
    const second = nextBegin();
    begun[0]?.();
    await second;
    expect(begun).toHaveLength(2);
    const stopped = rounds.stop();
    begun[1]?.();
    await stopped;
    expect(begun).toHaveLength(2);
  });

  it('go on after a round that failed', async () => {
    let count = 0;
    const twice = new Promise<void>((resolve) => {
      const rounds = new Rounds('test', 1, () => {
        count += 1;
        if (count === 2) void rounds.stop().then(resolve);
        return Promise.reject(new Error('no'));
      });
      rounds.start();
    });
    await twice;
    expect(count).toBe(2);
  });
});
