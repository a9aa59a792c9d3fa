/** How far clocks are ahead of the database's, by which all processes go, in milliseconds; null where not known. */
export interface ClockReadings {
  /** This machine's own clock. */
  machineMs: number | null;
  redisMs: number | null;
  /** Of the workers' machines the one that is furthest off. */
  workerMs: number | null;
}

/** A difference that an operator should know of. */
export const MOST_SKEW_MS = 2_000;

/** A sentence for each clock that is too far off, for health and the log. */
export function skewReasons({ machineMs, redisMs, workerMs }: ClockReadings): string[] {
  // A worker that is off as much as this machine most likely runs on it: that is said once.
  const runsHere =
    machineMs !== null && workerMs !== null && isGreat(machineMs) && !isGreat(workerMs - machineMs);
  return [
    reason("This machine's clock", machineMs),
    reason("Redis's clock", redisMs),
    runsHere ? null : reason("A worker's clock", workerMs),
  ].filter((sentence) => sentence !== null);
}

function reason(whose: string, ms: number | null): string | null {
  if (ms === null || !isGreat(ms)) return null;
  return `${whose} is ${Math.round(Math.abs(ms) / 1_000)} s ${ms > 0 ? 'ahead of' : 'behind'} the database's.`;
}

function isGreat(ms: number): boolean {
  return Math.abs(ms) > MOST_SKEW_MS;
}
