import type { ArmFigures, FlagBounds } from '@feelori/contracts';

/** Why arm B must end, in plain words; null while it stays within its bounds, or too little is counted to say. Pure. */
export function crossedBound(bounds: FlagBounds, { turns, handedOver, guarded }: ArmFigures): string | null {
  if (turns < bounds.leastTurns) return null;
  const isOver = (count: number, bound: number | null): bound is number =>
    bound !== null && count * 100 > bound * turns;
  const share = (count: number): string =>
    `${count} of ${turns} answers (${Math.round((count / turns) * 100)} %)`;
  if (isOver(handedOver, bounds.handedOver)) {
    return `Arm B handed over in ${share(handedOver)}, more than ${bounds.handedOver} %.`;
  }
  if (isOver(guarded, bounds.guarded)) {
    return `Checks held something back in ${share(guarded)} of arm B, more than ${bounds.guarded} %.`;
  }
  return null;
}
