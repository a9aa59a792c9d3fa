import { type ClockReadings, skewReasons } from './clock-readings';

const reasons = (change: Partial<ClockReadings>): string[] =>
  skewReasons({ machineMs: null, redisMs: null, workerMs: null, ...change });

describe('readings of the clocks', () => {
  it('say nothing while they agree, or nothing is known', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ machineMs: 2_000, redisMs: -2_000, workerMs: 1_999 })).toEqual([]);
  });

  it('name each clock that is more than two seconds off, and which way', () => {
    expect(reasons({ machineMs: 120_400, redisMs: -3_000, workerMs: 61_000 })).toEqual([
      "This machine's clock is 120 s ahead of the database's.",
      "Redis's clock is 3 s behind the database's.",
      "A worker's clock is 61 s ahead of the database's.",
    ]);
    expect(reasons({ machineMs: 100, workerMs: -120_000 })).toEqual([
      "A worker's clock is 120 s behind the database's.",
    ]);
    expect(reasons({ machineMs: -2_001 })).toEqual(["This machine's clock is 2 s behind the database's."]);
  });

  it('say it once where a worker runs on a machine that is off', () => {
    expect(reasons({ machineMs: 120_000, workerMs: 119_200 })).toEqual([
      "This machine's clock is 120 s ahead of the database's.",
    ]);
    expect(reasons({ machineMs: 120_000, workerMs: -120_000 })).toHaveLength(2);
    expect(reasons({ machineMs: 1_500, workerMs: 2_500 })).toHaveLength(1);
  });
});
