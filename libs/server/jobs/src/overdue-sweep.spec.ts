import type { InProcessWakeUps } from './in-process-wake-ups';
import { OverdueSweep } from './overdue-sweep';
import type { WakeUps } from './wake-ups';

/** Pages `p0`, `p1` …, and how many were read. */
function pagesOf(count: number): { pages: AsyncIterable<string[]>; read: () => number } {
  let read = 0;
  async function* all(): AsyncGenerator<string[]> {
    for (; read < count; read += 1) yield await Promise.resolve([`p${read}`]);
  }
  return { pages: all(), read: () => read };
}

describe('the sweep of what is overdue', () => {
  let queued: Set<string>;
  let refuses: boolean;
  let direct: boolean;
  /** Every how many calls Redis does what it was asked, and says so too late; 0 = never. */
  let lateEvery: number;
  let handed: string[];
  let sweep: OverdueSweep;
  let stop: AbortController;

  beforeEach(() => {
    queued = new Set();
    handed = [];
    stop = new AbortController();
    [refuses, direct, lateEvery] = [false, true, 0];
    let calls = 0;
    const reenqueue = (_job: string, ids: string[]): Promise<number | null> => {
      if (refuses) return Promise.resolve(null);
      const fresh = ids.filter((id) => !queued.has(id));
      for (const id of fresh) queued.add(id);
      calls += 1;
      return Promise.resolve(lateEvery > 0 && calls % lateEvery === 0 ? null : fresh.length);
    };
    const handOver = (_job: string, ids: string[]): Promise<number> => Promise.resolve(handed.push(...ids));
    const wakeUps = {
      reenqueue,
      get isDirect() {
        return direct;
      },
    } as unknown as WakeUps;
    sweep = new OverdueSweep(wakeUps, { handOver } as unknown as InProcessWakeUps);
  });

  async function swept(count: number): Promise<{ woken: number; read: number }> {
    const { pages, read } = pagesOf(count);
    return { woken: await sweep.enqueue('turn', pages, stop.signal), read: read() };
  }

  it('puts every page into the queue in one run, however many there are', async () => {
    expect(await swept(200)).toEqual({ woken: 200, read: 200 });
  });

  it('is over after a few pages where all is queued already, and looks at all of it only now and then', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    try {
      await swept(200);
      queued.delete('p150');
      expect(await swept(200)).toEqual({ woken: 0, read: 3 });
      now.mockReturnValue(29_999);
      expect((await swept(200)).woken).toBe(0);
      now.mockReturnValue(30_000);
      expect(await swept(200)).toEqual({ woken: 1, read: 200 });
    } finally {
      now.mockRestore();
    }
  });

  it('goes on after a great loss although the first few had been queued', async () => {
    await swept(200);
    queued = new Set(['p0', 'p1', 'p2']);
    expect((await swept(200)).woken).toBe(197);
  });

  it('stops where Redis stops taking them, and looks at all of it the next time', async () => {
    refuses = true;
    expect(await swept(200)).toEqual({ woken: 0, read: 0 });
    refuses = false;
    queued = new Set(Array.from({ length: 100 }, (_, n) => `p${n}`));
    expect(await swept(200)).toEqual({ woken: 100, read: 200 });
    refuses = true;
    queued.delete('p0');
    await swept(200);
    refuses = false;
    queued.add('p0').delete('p199');
    expect(await swept(200)).toEqual({ woken: 1, read: 200 });
  });

  it('tries a page again that a busy Redis took too late, and goes on from there', async () => {
    jest.useFakeTimers();
    try {
      [direct, lateEvery] = [false, 3];
      const sweeping = swept(12);
      await jest.advanceTimersByTimeAsync(30_000);
      // What a late call put in was counted by nobody.
      expect(await sweeping).toEqual({ woken: 7, read: 12 });
      expect(queued.size).toBe(12);
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends after the page under way when it is told to', async () => {
    stop.abort();
    expect(await swept(200)).toEqual({ woken: 1, read: 0 });
    await sweep.handOver('turn', pagesOf(3).pages, stop.signal);
    expect(handed).toEqual(['p0']);
  });

  it('hands over page by page for as long as Redis is away', async () => {
    expect(await sweep.handOver('turn', pagesOf(3).pages, stop.signal)).toBe(6);
    expect(handed).toEqual(['p0', 'p1', 'p2']);
    direct = false;
    await sweep.handOver('turn', pagesOf(3).pages, stop.signal);
    expect(handed).toHaveLength(4);
  });
});
