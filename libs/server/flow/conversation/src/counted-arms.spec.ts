import { FLAG_NAMES, type FlagChoices, type FlagName } from '@feelori/contracts';
import { countedArms } from './counted-arms';

const choices = (arms: Partial<Record<FlagName, string>>): FlagChoices =>
  Object.fromEntries(
    FLAG_NAMES.map((name) => [name, { on: true, arm: arms[name] ?? null }]),
  ) as unknown as FlagChoices;

describe('what an answer is counted as for experiments', () => {
  it('is nothing where there is none', () => {
    expect(countedArms(choices({}), [{ kind: 'turns', word: null }])).toEqual({ words: [], figures: [] });
  });

  it('is each figure once for the arm of the customer', () => {
    const figures = [
      { kind: 'turns', word: null },
      { kind: 'answers', word: 'gemini' },
      { kind: 'handovers', word: 'refund' },
      { kind: 'guards', word: 'price' },
      { kind: 'guards', word: 'stock' },
    ];
    const word = 'closest_products_v12_b';
    expect(countedArms(choices({ closest_products: 'v12_b' }), figures)).toEqual({
      words: [word],
      figures: [
        { kind: 'arm_turns', word },
        { kind: 'arm_handed_over', word },
        { kind: 'arm_guarded', word },
      ],
    });
  });
});
