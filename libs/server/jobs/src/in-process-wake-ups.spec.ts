import { Logger } from '@nestjs/common';
import { Shutdown } from '@feelori/platform/lifecycle';
import { InProcessWakeUps } from './in-process-wake-ups';
import { JOBS } from './job-list';

/** A stage whose work ends when the test says so. */
function stage(): { take: (id: string) => Promise<void>; taken: string[]; end: (error?: Error) => void } {
  const taken: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const take = (id: string): Promise<void> =>
    new Promise((resolve, reject) => {
      taken.push(id);
      ends.push((error) => (error ? reject(error) : resolve()));
    });
  return { take, taken, end: (error) => ends.shift()?.(error) };
}

const open = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a wake-up inside the process', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('is there for stages of this process only', () => {
    const inProcess = new InProcessWakeUps(new Shutdown(0));
    const { take, taken } = stage();
    expect(inProcess.offer('send', 'a')).toBe(false);
    inProcess.register('send', take);
    expect(inProcess.offer('send', 'a')).toBe(true);
    expect(inProcess.offer('turn', 'a')).toBe(false);
    expect(taken).toEqual(['a']);
  });

  it('takes a conversation once at a time, and once more for all wake-ups that came meanwhile', async () => {
    const inProcess = new InProcessWakeUps(new Shutdown(0));
    const { take, taken, end } = stage();
    inProcess.register('send', take);
    for (let times = 0; times < 4; times += 1) expect(inProcess.offer('send', 'a')).toBe(true);
    expect(taken).toEqual(['a']);
    end();
    await settled();
    expect(taken).toEqual(['a', 'a']);
    end();
    await settled();
    expect(taken).toEqual(['a', 'a']);
    expect(inProcess.offer('send', 'a')).toBe(true);
  });

  it('sends what is too much for it over the queue', () => {
    const inProcess = new InProcessWakeUps(new Shutdown(0));
    const { take } = stage();
    inProcess.register('send', take);
    const most = JOBS.send.concurrency;
    for (let i = 0; i < most; i += 1) expect(inProcess.offer('send', `c${i}`)).toBe(true);
    expect(inProcess.offer('send', 'one more')).toBe(false);
    expect(inProcess.offer('send', 'c0')).toBe(true);
  });

  it('is free again after a failure', async () => {
    const inProcess = new InProcessWakeUps(new Shutdown(0));
    const { take, taken, end } = stage();
    inProcess.register('send', take);
    inProcess.offer('send', 'a');
    end(new Error('the database is away'));
    await settled();
    inProcess.offer('send', 'a');
    expect(taken).toEqual(['a', 'a']);
  });

  it('takes nothing new when the process ends, and waits for what is under way', async () => {
    const shutdown = new Shutdown(0);
    const inProcess = new InProcessWakeUps(shutdown);
    const { take, taken, end } = stage();
    inProcess.register('send', take);
    inProcess.offer('send', 'a');
    inProcess.offer('send', 'a');
    let ended = false;
    const closing = shutdown.onModuleDestroy().then(() => (ended = true));
    expect(inProcess.offer('send', 'b')).toBe(false);
    await settled();
    expect(ended).toBe(false);
    end();
    await closing;
    // The wake-up that came meanwhile is left to the sweeper.
    expect(taken).toEqual(['a']);
  });

  describe('with a place that was kept', () => {
    const kept = (): { inProcess: InProcessWakeUps; got: [string, unknown][]; shutdown: Shutdown } => {
      const shutdown = new Shutdown(0);
      const inProcess = new InProcessWakeUps(shutdown);
      const got: [string, unknown][] = [];
      inProcess.register('send', (id, handed) => Promise.resolve(void got.push([id, handed])));
      return { inProcess, got, shutdown };
    };

    it('goes to the stage with what is handed over, and nobody else is at it before', async () => {
      const { inProcess, got } = kept();
      const place = inProcess.reserve<string>('send', 'a');
      expect(inProcess.reserve('send', 'a')).toBeNull();
      expect(inProcess.offer('send', 'a')).toBe(true);
      expect(await inProcess.handOver('send', ['a'], open)).toBe(0);
      expect(got).toEqual([]);
      place?.use('words');
      await settled();
      // What it was woken for meanwhile comes after that, without them.
      expect(got).toEqual([
        ['a', 'words'],
        ['a', undefined],
      ]);
      expect(inProcess.reserve('send', 'a')).not.toBeNull();
    });

    it('is free when the place is given back, and what it was woken for is done', async () => {
      const { inProcess, got } = kept();
      inProcess.reserve('send', 'a')?.giveBack();
      await settled();
      expect(got).toEqual([]);
      const place = inProcess.reserve('send', 'a');
      inProcess.offer('send', 'a');
      place?.giveBack();
      await settled();
      expect(got).toEqual([['a', undefined]]);
    });

    it('has none where there is no room, no stage, a pause or an end', async () => {
      const { inProcess, shutdown } = kept();
      expect(inProcess.reserve('turn', 'a')).toBeNull();
      const places = Array.from({ length: JOBS.send.concurrency }, (_, n) =>
        inProcess.reserve('send', `c${n}`),
      );
      expect(places).not.toContain(null);
      expect(inProcess.reserve('send', 'one more')).toBeNull();
      places[0]?.giveBack();
      await settled();
      expect(inProcess.reserve('send', 'one more')).not.toBeNull();
      places[1]?.giveBack();
      await settled();
      inProcess.pause('send', 60_000);
      expect(inProcess.reserve('send', 'later')).toBeNull();
      void shutdown.onModuleDestroy();
      expect(inProcess.reserve('send', 'too late')).toBeNull();
    });

    it('keeps the process from ending until it is used', async () => {
      const { inProcess, got, shutdown } = kept();
      const place = inProcess.reserve<string>('send', 'a');
      let ended = false;
      const closing = shutdown.onModuleDestroy().then(() => (ended = true));
      await settled();
      expect(ended).toBe(false);
      place?.use('words');
      await closing;
      expect(got).toEqual([['a', 'words']]);
    });
  });

  describe('handed over by a sweep', () => {
    const most = JOBS.send.concurrency;
    const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `c${n}`);

    it('goes to the stage as it has room, and tells how many it took', async () => {
      const inProcess = new InProcessWakeUps(new Shutdown(0));
      const { take, taken, end } = stage();
      inProcess.register('send', take);
      const handed = inProcess.handOver('send', ids(most + 2), open);
      await settled();
      expect(taken).toHaveLength(most);
      end();
      end();
      expect(await handed).toBe(most + 2);
      expect(taken).toHaveLength(most + 2);
      expect(await inProcess.handOver('turn', ['a'], open)).toBe(0);
    });

    it('leaves out what is under way, without waking it once more', async () => {
      const inProcess = new InProcessWakeUps(new Shutdown(0));
      const { take, taken, end } = stage();
      inProcess.register('send', take);
      inProcess.offer('send', 'a');
      expect(await inProcess.handOver('send', ['a', 'b'], open)).toBe(1);
      end();
      end();
      await settled();
      expect(taken).toEqual(['a', 'b']);
    });

    it('leaves out what failed a moment ago, longer each time, until it went well', async () => {
      const now = jest.spyOn(performance, 'now');
      try {
        const inProcess = new InProcessWakeUps(new Shutdown(0));
        let ill = true;
        inProcess.register('send', () => (ill ? Promise.reject(new Error('no')) : Promise.resolve()));
        const takenAt = async (ms: number): Promise<number> => {
          now.mockReturnValue(ms);
          const count = await inProcess.handOver('send', ['a'], open);
          await settled();
          return count;
        };
        expect([await takenAt(0), await takenAt(999), await takenAt(1_000)]).toEqual([1, 0, 1]);
        expect([await takenAt(2_999), await takenAt(3_000)]).toEqual([0, 1]);
        ill = false;
        expect([await takenAt(6_999), await takenAt(7_000), await takenAt(7_000)]).toEqual([0, 1, 1]);
      } finally {
        now.mockRestore();
      }
    });

    it('ends early where the stage is paused, and goes on afterwards', async () => {
      const now = jest.spyOn(performance, 'now').mockReturnValue(0);
      try {
        const inProcess = new InProcessWakeUps(new Shutdown(0));
        const { take, taken } = stage();
        inProcess.register('send', take);
        inProcess.pause('send', 500);
        expect(await inProcess.handOver('send', ids(3), open)).toBe(0);
        expect(inProcess.offer('send', 'a')).toBe(false);
        now.mockReturnValue(500);
        expect(await inProcess.handOver('send', ids(3), open)).toBe(3);
        expect(taken).toHaveLength(3);
      } finally {
        now.mockRestore();
      }
    });

    it('ends when it is told to, also while it waits for room', async () => {
      const inProcess = new InProcessWakeUps(new Shutdown(0));
      const { take, taken } = stage();
      inProcess.register('send', take);
      const stop = new AbortController();
      const handed = inProcess.handOver('send', ids(most + 5), stop.signal);
      await settled();
      stop.abort();
      expect(await handed).toBe(most);
      expect(taken).toHaveLength(most);
    });

    it('ends when the process ends, also while it waits for room', async () => {
      const shutdown = new Shutdown(0);
      const inProcess = new InProcessWakeUps(shutdown);
      const { take, end } = stage();
      inProcess.register('send', take);
      const handed = inProcess.handOver('send', ids(most + 5), open);
      const closing = shutdown.onModuleDestroy();
      expect(await handed).toBe(most);
      for (let n = 0; n < most; n += 1) end();
      await closing;
    });
  });
});
