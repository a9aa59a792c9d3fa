import fc from 'fast-check';
import { nearestWithin, type TimeReading } from './time-reading';

describe('what a reading of another clock says', () => {
  it('leaves alone what fits it, and moves the rest no further than it must', () => {
    const reading = { theirs: 10_000, asked: 100, heard: 140 };
    expect(nearestWithin(9_880, reading)).toBe(9_880);
    expect(nearestWithin(9_000, reading)).toBe(9_860);
    expect(nearestWithin(129_880, reading)).toBe(9_901);
  });

  it('never takes a clock further from the truth, however slow the readings are', () => {
    const steps = fc.array(fc.record({ to: fc.nat(2_000), back: fc.nat(2_000), fraction: fc.nat(999) }));
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -2e5, max: 2e5 }), steps, run),
    );
    function run(truth: number, error: number, readings: { to: number; back: number; fraction: number }[]) {
      let origin = truth + error;
      let now = 1_000;
      for (const { to, back, fraction } of readings) {
        const asked = now;
        const there = asked + to + fraction / 1_000;
        now = there + back;
        const reading: TimeReading = { theirs: Math.floor(truth + there), asked, heard: now };
        const before = Math.abs(origin - truth);
        origin = nearestWithin(origin, reading);
        expect(Math.abs(origin - truth)).toBeLessThanOrEqual(before + 1e-6);
        expect(Math.abs(origin - truth)).toBeLessThanOrEqual(now - asked + 1);
      }
    }
  });
});
