import { fakeBrowser, type FakeLocks } from './testing/fake-browser';
import { electLeader } from './elect-leader';

describe('electLeader', () => {
  let locks: FakeLocks;
  let undo: () => void;
  let log: string[];
  beforeEach(() => {
    ({ locks, undo } = fakeBrowser());
    log = [];
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    undo();
  });

  /** A tab that leads until it is told to stop; `listens` false does not hear that. */
  function tab(name: string, seemsDead = (): boolean => false, listens = true): AbortController {
    const ended = new AbortController();
    const lead = (over: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        log.push(`${name} leads`);
        over.addEventListener('abort', () => {
          log.push(`${name} is told to stop`);
          if (listens) resolve();
        });
      });
    void electLeader('x', ended.signal, seemsDead, lead);
    return ended;
  }
  const pass = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  it('makes one tab lead, and the next when that one ends', async () => {
    const first = tab('a');
    tab('b');
    tab('c');
    await pass(60_000);
    expect(log).toEqual(['a leads']);
    first.abort();
    await pass();
    expect(log).toEqual(['a leads', 'a is told to stop', 'b leads']);
  });

  it('makes the next tab lead when the leader is gone without a word', async () => {
    tab('a');
    tab('b');
    await pass();
    locks.die('x');
    await pass();
    expect(log).toEqual(['a leads', 'b leads']);
  });

  it('takes the lead from a tab that seems dead; that one is told, and takes its turn again', async () => {
    let isDead = false;
    tab('a');
    const other = tab('b', () => isDead);
    await pass(20_000);
    isDead = true;
    await pass(5_000);
    expect(log).toEqual(['a leads', 'a is told to stop', 'b leads']);
    isDead = false;
    other.abort();
    await pass();
    expect(log.slice(3)).toEqual(['b is told to stop', 'a leads']);
  });

  it('lets a tab that ends while it waits go', async () => {
    const first = tab('a');
    tab('b').abort();
    await pass();
    first.abort();
    await pass(10_000);
    expect(log).toEqual(['a leads', 'a is told to stop']);
  });

  it('makes every tab lead where there are no locks', async () => {
    undo();
    tab('a');
    tab('b');
    await pass();
    expect(log).toEqual(['a leads', 'b leads']);
  });

  it('makes a tab lead by itself where locks are refused', async () => {
    jest.spyOn(locks, 'request').mockRejectedValue(new DOMException('no', 'SecurityError'));
    tab('a');
    await pass();
    expect(log).toEqual(['a leads']);
  });
});
