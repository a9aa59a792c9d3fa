import { Shutdown } from './shutdown';

const never = (): Promise<never> => new Promise(() => undefined);

describe('the shutdown', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('begins with all that is registered at once, each once', async () => {
    const shutdown = new Shutdown(0);
    const begun: string[] = [];
    for (const what of ['jobs', 'sweep']) {
      shutdown.register(what, () => {
        begun.push(what);
        return what === 'jobs' ? never() : Promise.resolve();
      });
    }
    expect(shutdown.begun).toBe(false);
    shutdown.begin();
    shutdown.begin();
    expect(begun).toEqual(['jobs', 'sweep']);
    await jest.advanceTimersByTimeAsync(0);
    expect(shutdown.unfinished()).toEqual(['jobs']);
  });

  it('leaves each phase the time that is left of the whole, not a time of its own', async () => {
    const shutdown = new Shutdown(0);
    shutdown.register('jobs', never);
    let done = false;
    const destroyed = shutdown.onModuleDestroy().then(() => (done = true));
    await jest.advanceTimersByTimeAsync(21_900);
    expect(done).toBe(false);
    await jest.advanceTimersByTimeAsync(200);
    await destroyed;
    expect(shutdown.msLeft('work')).toBe(0);
    const requests = shutdown.finish('requests', 'requests', never);
    await jest.advanceTimersByTimeAsync(3_000);
    await requests;
    const stores = shutdown.finish('database', 'stores', never);
    await jest.advanceTimersByTimeAsync(3_000);
    await stores;
    expect(Math.round(shutdown.sinceMs)).toBe(28_100);
    expect(shutdown.unfinished()).toEqual(['jobs', 'requests', 'database']);
    // With nothing left it still begins what is to end.
    let begun = false;
    const late = shutdown.finish('late', 'work', () => {
      begun = true;
      return never();
    });
    await jest.advanceTimersByTimeAsync(1);
    await late;
    expect(begun).toBe(true);
  });

  it('waits at least as long as load balancers need, and no longer than the work takes after that', async () => {
    const shutdown = new Shutdown(5_000);
    let end = (): void => undefined;
    shutdown.register('jobs', () => new Promise<void>((resolve) => (end = resolve)));
    let done = false;
    void shutdown.onModuleDestroy().then(() => (done = true));
    end();
    await jest.advanceTimersByTimeAsync(4_900);
    expect(done).toBe(false);
    await jest.advanceTimersByTimeAsync(200);
    expect(done).toBe(true);
    expect(shutdown.unfinished()).toEqual([]);
  });

  it('goes on when something fails to end', async () => {
    const shutdown = new Shutdown(0);
    shutdown.register('jobs', () => Promise.reject(new Error('no')));
    shutdown.register('sweep', () => {
      throw new Error('no');
    });
    const destroyed = shutdown.onModuleDestroy();
    await jest.advanceTimersByTimeAsync(0);
    await destroyed;
    expect(shutdown.unfinished()).toEqual([]);
  });
});
