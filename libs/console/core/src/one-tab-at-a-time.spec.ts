import { oneTabAtATime } from './one-tab-at-a-time';
import { fakeBrowser, type FakeLocks } from './testing/fake-browser';

const never = (): Promise<string> => new Promise(() => undefined);

describe('oneTabAtATime', () => {
  let locks: FakeLocks;
  let undo: () => void;
  beforeEach(() => ({ locks, undo } = fakeBrowser()));
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    undo();
  });

  it('lets one go after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => oneTabAtATime('x', 3_000, work(name))));
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('waits for a tab that hangs as long as it has patience, and no longer', async () => {
    void oneTabAtATime('x', 3_000, never);
    let answer = '';
    void oneTabAtATime('x', 3_000, () => Promise.resolve('there')).then((text) => (answer = text));
    await jest.advanceTimersByTimeAsync(2_999);
    expect(answer).toBe('');
    await jest.advanceTimersByTimeAsync(1);
    expect(answer).toBe('there');
  });

  it('does not hurry what has begun, and passes its failure on', async () => {
    const failing = oneTabAtATime('x', 10, async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('refused');
    });
    const seen = expect(failing).rejects.toThrow('refused');
    await jest.advanceTimersByTimeAsync(50);
    await seen;
  });

  it('is next when the tab before is gone', async () => {
    void oneTabAtATime('x', 3_000, never);
    const next = oneTabAtATime('x', 3_000, () => Promise.resolve('there'));
    await Promise.resolve();
    locks.die('x');
    expect(await next).toBe('there');
  });
});
