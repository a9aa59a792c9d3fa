import { CachedAnswer } from './cached-answer';

describe('CachedAnswer', () => {
  let now: number;
  let asked: number;
  let kept: CachedAnswer<number>;

  beforeEach(() => {
    now = 0;
    asked = 0;
    kept = new CachedAnswer(
      1_000,
      () => Promise.resolve((asked += 1)),
      () => now,
    );
  });

  it('asks once for all who want it within its time, and again after it', async () => {
    expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
    now = 1_000;
    expect(await kept.get()).toBe(1);
    now = 1_001;
    expect(await kept.get()).toBe(2);
  });

  it('asks again for an answer that was dropped, once', async () => {
    const first = kept.get();
    kept.drop(first);
    const second = kept.get();
    kept.drop(first);
    expect([await second, await kept.get()]).toEqual([2, 2]);
  });

  it('keeps a failure no longer than an answer', async () => {
    let isDown = true;
    kept = new CachedAnswer(
      1_000,
      () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(7)),
      () => now,
    );
    await expect(kept.get()).rejects.toThrow('down');
    isDown = false;
    await expect(kept.get()).rejects.toThrow('down');
    now = 1_001;
    expect(await kept.get()).toBe(7);
  });
});
