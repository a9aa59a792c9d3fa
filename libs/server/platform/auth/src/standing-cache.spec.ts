import type { SessionStanding } from './session-standing';
import { StandingCache } from './standing-cache';

const GOOD: SessionStanding = { good: true, role: 'agent', exchanges: 0, used: 0 };

describe('StandingCache', () => {
  let now: number;
  let stored: Map<string, SessionStanding>;
  let asked: string[][];
  let isDown: boolean;
  let cache: StandingCache;

  beforeEach(() => {
    now = 0;
    asked = [];
    isDown = false;
    stored = new Map([['s', { ...GOOD }]]);
    const standings = async (ids: readonly string[]): Promise<Map<string, SessionStanding>> => {
      asked.push([...ids]);
      const found = new Map([...stored].filter(([id]) => ids.includes(id)));
      await Promise.resolve();
      if (isDown) throw new Error('down');
      return found;
    };
    cache = new StandingCache({ standings }, () => now);
  });

  it('asks once for many at a time, and not again for a while', async () => {
    await Promise.all([1, 2, 3].map(() => cache.standing('s', 0)));
    now = 2_499;
    await cache.standing('s', 0);
    expect(asked).toHaveLength(1);
  });

  it('believes nothing for five seconds', async () => {
    await cache.standing('s', 0);
    stored.delete('s');
    now = 2_500;
    expect(await cache.standing('s', 0)).toBeNull();
  });

  it('remembers just as long that a session is over', async () => {
    expect(await cache.standing('none', 0)).toBeNull();
    expect(await cache.standing('none', 7)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('asks again for a session that is known to have gone on', async () => {
    await cache.standing('s', 0);
    stored.set('s', { ...GOOD, exchanges: 1 });
    expect(await cache.standing('s', 1)).toMatchObject({ exchanges: 1 });
  });

  it('does not believe what was asked before it was told to forget', async () => {
    const early = cache.standing('s', 0);
    stored.delete('s');
    cache.forget('s');
    await early;
    expect(await cache.standing('s', 0)).toBeNull();
  });

  it('does not believe a look that comes back after it was told to forget', async () => {
    const early = cache.look(['s']);
    stored.delete('s');
    cache.forget('s');
    await early;
    expect(await cache.standing('s', 0)).toBeNull();
  });

  it('believes the look that began last, in whichever order they come back', async () => {
    const answers: ((found: Map<string, SessionStanding>) => void)[] = [];
    const standings = (): Promise<Map<string, SessionStanding>> =>
      new Promise((resolve) => answers.push(resolve));
    const slow = new StandingCache({ standings }, () => now);
    const looks = [slow.look(['s']), slow.look(['s'])];
    answers[1]?.(new Map());
    await looks[1];
    answers[0]?.(new Map([['s', GOOD]]));
    await looks[0];
    expect(await slow.standing('s', 0)).toBeNull();
    expect(answers).toHaveLength(2);
  });

  it('knows nothing of what it was told to forget, also while the records are away', async () => {
    await cache.standing('s', 0);
    cache.forget('s');
    isDown = true;
    await expect(cache.standing('s', 0)).rejects.toThrow('down');
  });

  it('keeps to what it knows while the records are away, and says so where it knows nothing', async () => {
    await cache.standing('s', 0);
    isDown = true;
    now = 60_000;
    expect(await cache.standing('s', 0)).toMatchObject({ good: true });
    await expect(cache.standing('other', 0)).rejects.toThrow('down');
    now = 10 * 60_000;
    await expect(cache.standing('s', 0)).rejects.toThrow('down');
  });

  it('looks at many at once, whatever it knows', async () => {
    await cache.standing('s', 0);
    stored.set('t', { ...GOOD, good: false });
    stored.delete('s');
    expect(await cache.look(['s', 't'])).toEqual(
      new Map([
        ['s', null],
        ['t', { ...GOOD, good: false }],
      ]),
    );
    expect(await cache.standing('s', 0)).toBeNull();
  });
});
