import type { TurnTools } from '../loop/turn-tools';

/** How a look came out: `missing` when the shop has no such product, `nothing` when that was only a guess. */
export type Outcome = 'told' | 'unreachable' | 'missing' | 'nothing';

export function outcomeOf({ ok }: { ok: boolean }, { unreachable }: TurnTools): Outcome {
  return unreachable && !ok ? 'unreachable' : 'told';
}
