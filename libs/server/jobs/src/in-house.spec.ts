import { Logger } from '@nestjs/common';
import { InHouse } from './in-house';
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

describe('the short way of a bell', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('is there for stages of this process only', () => {
    const inHouse = new InHouse();
    const { take, taken } = stage();
    expect(inHouse.offer('send', 'a')).toBe(false);
    inHouse.register('send', take);
    expect(inHouse.offer('send', 'a')).toBe(true);
    expect(inHouse.offer('turn', 'a')).toBe(false);
    expect(taken).toEqual(['a']);
  });

  it('takes a conversation once at a time, and once more for all rings that came meanwhile', async () => {
    const inHouse = new InHouse();
    const { take, taken, end } = stage();
    inHouse.register('send', take);
    for (let ring = 0; ring < 4; ring += 1) expect(inHouse.offer('send', 'a')).toBe(true);
    expect(taken).toEqual(['a']);
    end();
    await settled();
    expect(taken).toEqual(['a', 'a']);
    end();
    await settled();
    expect(taken).toEqual(['a', 'a']);
    expect(inHouse.offer('send', 'a')).toBe(true);
  });

  it('sends what is too much for it over the queue', () => {
    const inHouse = new InHouse();
    const { take } = stage();
    inHouse.register('send', take);
    const most = JOBS.send.concurrency;
    for (let i = 0; i < most; i += 1) expect(inHouse.offer('send', `c${i}`)).toBe(true);
    expect(inHouse.offer('send', 'one more')).toBe(false);
    expect(inHouse.offer('send', 'c0')).toBe(true);
  });

  it('is free again after a failure', async () => {
    const inHouse = new InHouse();
    const { take, taken, end } = stage();
    inHouse.register('send', take);
    inHouse.offer('send', 'a');
    end(new Error('the database is away'));
    await settled();
    inHouse.offer('send', 'a');
    expect(taken).toEqual(['a', 'a']);
  });

  it('takes nothing new when the process ends, and waits for what is under way', async () => {
    const inHouse = new InHouse();
    const { take, taken, end } = stage();
    inHouse.register('send', take);
    inHouse.offer('send', 'a');
    inHouse.offer('send', 'a');
    let ended = false;
    const closing = inHouse.beforeApplicationShutdown().then(() => (ended = true));
    expect(inHouse.offer('send', 'b')).toBe(false);
    await settled();
    expect(ended).toBe(false);
    end();
    await closing;
    // The ring that came meanwhile is left to the sweeper.
    expect(taken).toEqual(['a']);
  });
});
