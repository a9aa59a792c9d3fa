import { type Load, namedLimit } from './named-limit';

describe('namedLimit', () => {
  const load: Load = {
    seconds: 10,
    cores: 4,
    busyMs: 20_000,
    processes: [
      { name: 'api', ms: 3_000, each: 1 },
      { name: 'worker', ms: 15_000, each: 2 },
      { name: 'redis', ms: null, each: 1 },
    ],
    turns: { atOnce: 0, places: 100 },
  };

  it.each([
    [{ turns: { atOnce: 91.2, places: 100 } }, 'places: 91 of 100 turns wait for a model at once'],
    [
      { processes: [{ name: 'worker', ms: 36_000, each: 4 }] },
      'processors: 3.60 of 4 are ours (worker 3.60)',
    ],
    [{ processes: [{ name: 'worker', ms: 9_500, each: 1 }] }, 'worker has no processor left (0.95 of 1)'],
    [
      { busyMs: 39_000 },
      'other programs of this machine: they have 2.10 of 4 processors (worker 1.50, api 0.30)',
    ],
    [{}, 'waiting, not processors (1.80 of 4 are ours: worker 1.50, api 0.30)'],
    [{ busyMs: null }, 'waiting, not processors (1.80 of 4 are ours: worker 1.50, api 0.30)'],
  ])('names it: %j', (changed: Partial<Load>, words) => {
    expect(namedLimit({ ...load, ...changed })).toBe(words);
  });
});
