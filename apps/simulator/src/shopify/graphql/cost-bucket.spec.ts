import { CostBucket } from './cost-bucket';

describe('CostBucket', () => {
  it('empties, refuses, refills with time and never overflows', () => {
    let now = 0;
    const bucket = new CostBucket(() => now);
    expect(bucket.take(1999)).toBe(true);
    expect(bucket.take(2)).toBe(false);
    expect(bucket.status().currentlyAvailable).toBe(1);
    now = 1000;
    expect(bucket.take(101)).toBe(true);
    bucket.giveBack(50);
    expect(bucket.status()).toEqual({ maximumAvailable: 2000, currentlyAvailable: 50, restoreRate: 100 });
    now = 3_600_000;
    expect(bucket.status().currentlyAvailable).toBe(2000);
  });
});
