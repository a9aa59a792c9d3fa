import fc from 'fast-check';
import { killPlan, ROLES } from './kill-plan';
import { seededRandom } from './seeded-random';

const plan = (seed: number, kills = 30, roles: readonly (typeof ROLES)[number][] = ROLES) =>
  killPlan({ roles, kills, spanMs: 90_000, random: seededRandom(seed) });

describe('the plan of kills', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
  });

  it('has as many kills as asked, in order, within the span, of the roles named, each hit at least once', () => {
    const roleSets = fc.subarray([...ROLES], { minLength: 1 });
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 4, max: 200 }), roleSets, (seed, kills, roles) => {
        const made = plan(seed, kills, roles);
        expect(made).toHaveLength(kills);
        expect(new Set(made.map(({ role }) => role))).toEqual(new Set(roles));
        const moments = made.map(({ atMs }) => atMs);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        expect(moments[0]).toBeGreaterThanOrEqual(0);
        expect(moments.at(-1)).toBeLessThanOrEqual(90_000);
      }),
    );
  });

  it('leaves some stores down for one to five seconds, and starts everything else at once', () => {
    const made = plan(3, 400);
    const left = made.filter(({ downMs }) => downMs > 0);
    expect(new Set(left.map(({ role }) => role))).toEqual(new Set(['mongodb', 'redis']));
    for (const { downMs } of left) {
      expect(downMs).toBeGreaterThanOrEqual(1_000);
      expect(downMs).toBeLessThanOrEqual(5_000);
    }
    expect(made.some(({ role, downMs }) => role === 'mongodb' && downMs === 0)).toBe(true);
  });

  it('is empty without kills', () => {
    expect(plan(1, 0)).toEqual([]);
  });
});
