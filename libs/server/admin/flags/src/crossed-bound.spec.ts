import { armFigures } from './arm-figures';
import { crossedBound } from './crossed-bound';

const BOUNDS = { handedOver: 40, guarded: 5, leastTurns: 50 };
const arm = (change: object) => ({
  turns: 50,
  answered: 0,
  handedOver: 0,
  guarded: 0,
  dollars: 0,
  ...change,
});

describe('when an experiment ends by itself', () => {
  it.each([
    [{ handedOver: 20 }, null],
    [{ handedOver: 21 }, 'Arm B handed over in 21 of 50 answers (42 %), more than 40 %.'],
    [{ handedOver: 49, turns: 49 }, null],
    [{ guarded: 2 }, null],
    [{ guarded: 3 }, 'Checks held something back in 3 of 50 answers (6 %) of arm B, more than 5 %.'],
    [{ turns: 0 }, null],
  ])('%j: %s', (change, why) => {
    expect(crossedBound(BOUNDS, arm(change))).toBe(why);
  });

  it('never ends where no bound is set', () => {
    const none = { handedOver: null, guarded: null, leastTurns: 10 };
    expect(crossedBound(none, arm({ handedOver: 50, guarded: 50 }))).toBeNull();
  });

  it('counts an arm of one version of one flag, over all spans', () => {
    const spans = [
      { counts: { 'arm_turns:closest_products_v3_a': 4, 'arm_turns:closest_products_v3_b': 5, turns: 20 } },
      { counts: { 'arm_turns:closest_products_v3_b': 2, 'arm_cost:closest_products_v3_b': 1_500_000 } },
      { counts: { 'arm_turns:closest_products_v2_b': 9, 'arm_handed_over:closest_products_v3_b': 1 } },
    ];
    expect(armFigures('closest_products', 3, spans)).toEqual({
      a: { turns: 4, answered: 0, handedOver: 0, guarded: 0, dollars: 0 },
      b: { turns: 7, answered: 0, handedOver: 1, guarded: 0, dollars: 1.5 },
    });
  });
});
