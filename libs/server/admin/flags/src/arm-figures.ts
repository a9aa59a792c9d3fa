import { type ArmFigures, type FlagArms, type FlagName } from '@feelori/contracts';

/** A span of figures: what was counted in it, by name. */
export interface CountedSpan {
  counts: Readonly<Record<string, number>>;
}

const MICRO = 1_000_000;

/** What both arms of the experiment came to that this version of a flag began, summed over spans. Pure. */
export function armFigures(name: FlagName, version: number, spans: readonly CountedSpan[]): FlagArms {
  const sum = (kind: string, arm: 'a' | 'b'): number => {
    const counted = `${kind}:${name}_v${version}_${arm}`;
    return spans.reduce((total, { counts }) => total + (counts[counted] ?? 0), 0);
  };
  const of = (arm: 'a' | 'b'): ArmFigures => ({
    turns: sum('arm_turns', arm),
    answered: sum('arm_answered', arm),
    handedOver: sum('arm_handed_over', arm),
    guarded: sum('arm_guarded', arm),
    dollars: sum('arm_cost', arm) / MICRO,
  });
  return { a: of('a'), b: of('b') };
}
