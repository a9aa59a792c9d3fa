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
});
