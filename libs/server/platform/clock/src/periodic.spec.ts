import { Periodic } from './periodic';

/** A work whose runs are noted when they begin, and end when the test says so. */
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

describe('periodic work', () => {
  it('come one after another, never two at once, and end with the one under way', async () => {
    const { begun, nextBegin, work } = controlledWork();
    const periodic = new Periodic('test', 1, work);
    const first = nextBegin();
    periodic.start();
    await first;
    expect(begun).toHaveLength(1);
    const second = nextBegin();
    begun[0]?.();
    await second;
    expect(begun).toHaveLength(2);
    const stopped = periodic.stop();
    begun[1]?.();
    await stopped;
    expect(begun).toHaveLength(2);
  });

  it('go on after a run that failed', async () => {
    let count = 0;
    const twice = new Promise<void>((resolve) => {
      const periodic = new Periodic('test', 1, () => {
        count += 1;
        if (count === 2) void periodic.stop().then(resolve);
        return Promise.reject(new Error('no'));
      });
      periodic.start();
    });
    await twice;
    expect(count).toBe(2);
  });
});
