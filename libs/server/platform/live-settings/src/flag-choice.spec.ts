import { FLAG_START, type FlagValue } from '@feelori/contracts';
import { flagChoice, shareOf } from './flag-choice';

const NAME = 'closest_products';
const IDS = Array.from({ length: 10_000 }, (_, n) => `c_${n}`);
const set = (change: Partial<FlagValue>) => ({ version: 12, value: { ...FLAG_START, ...change } });
const onFor = (change: Partial<FlagValue>): string[] =>
  IDS.filter((id) => flagChoice(NAME, set(change), id).on);

describe('what a flag is for a customer', () => {
  it('is on or off for everybody, whoever is listed', () => {
    expect(onFor({ state: 'on' })).toHaveLength(IDS.length);
    expect(onFor({ state: 'off', customers: ['c_1'], percent: 100 })).toEqual([]);
  });

  it('is on for a share that is as large as it says, and keeps whom it had when it grows', () => {
    const few = onFor({ state: 'some', percent: 10 });
    const more = new Set(onFor({ state: 'some', percent: 30 }));
    expect(few.length).toBeGreaterThan(900);
    expect(few.length).toBeLessThan(1_100);
    expect(few.every((id) => more.has(id))).toBe(true);
    expect(onFor({ state: 'some', percent: 0 })).toEqual([]);
    expect(onFor({ state: 'some', percent: 100 })).toHaveLength(IDS.length);
  });

  it('gives a customer the same place in every process and version', () => {
    expect(shareOf(NAME, 'c_1')).toBeCloseTo(shareOf(NAME, 'c_1'), 12);
    expect(Math.floor(shareOf(NAME, 'c_1'))).toBe(1);
    expect(shareOf(NAME, 'c_1')).not.toBe(shareOf('order_news', 'c_1'));
  });

  it('is on for who is listed, without counting them in an experiment', () => {
    expect(onFor({ state: 'some', percent: 0, customers: ['c_7'] })).toEqual(['c_7']);
    const listed = flagChoice(NAME, set({ state: 'experiment', percent: 50, customers: ['c_7'] }), 'c_7');
    expect(listed).toEqual({ on: true, arm: null });
  });

  it('puts everybody else of an experiment into one of two arms', () => {
    const arms = IDS.map((id) => flagChoice(NAME, set({ state: 'experiment', percent: 50 }), id));
    expect(arms.every(({ on, arm }) => arm === (on ? 'v12_b' : 'v12_a'))).toBe(true);
    const b = arms.filter(({ on }) => on).length;
    expect(Math.abs(b - IDS.length / 2)).toBeLessThan(250);
  });

  it('counts nobody who never wrote into a share', () => {
    expect(flagChoice(NAME, set({ state: 'some', percent: 100 }), null).on).toBe(false);
    expect(flagChoice(NAME, set({ state: 'on' }), null).on).toBe(true);
  });
});
