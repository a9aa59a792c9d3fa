import { FLAG_NAMES, type FlagChoices } from '@feelori/contracts';
import type { TurnFigure } from './turn-figures';

/** What an arm of an experiment is counted as where the answer was counted as this. */
const KINDS = [
  { arm: 'arm_turns', of: 'turns' },
  { arm: 'arm_answered', of: 'alone' },
  { arm: 'arm_handed_over', of: 'handovers' },
  { arm: 'arm_guarded', of: 'guards' },
] as const;

/** What an answer is counted as for the experiments its customer is part of, and which arms these are. */
export interface CountedArms {
  figures: TurnFigure[];
  /** `closest_products_v12_b` */
  words: string[];
}

/** Each figure once for each arm, however many checks acted. Pure. */
export function countedArms(flags: FlagChoices, figures: readonly TurnFigure[]): CountedArms {
  const words = FLAG_NAMES.flatMap((name) => {
    const { arm } = flags[name];
    return arm === null ? [] : [`${name}_${arm}`];
  });
  const kinds = KINDS.filter(({ of }) => figures.some(({ kind }) => kind === of));
  return { words, figures: words.flatMap((word) => kinds.map(({ arm: kind }) => ({ kind, word }))) };
}
