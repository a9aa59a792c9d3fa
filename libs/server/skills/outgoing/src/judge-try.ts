import type { PostOutcome } from '@feelori/edges/outgoing';
import type { TriedDelivery } from '@feelori/records/outgoing-webhooks';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long is waited after each try that failed: two days in all, then it is given up. */
const PAUSES_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
];
const GONE = 410;

/** What comes of a try. `tries` with this one; `chance` from 0 to 1 spreads those that failed together. Pure. */
export function judgeTry(outcome: PostOutcome, tries: number, at: Date, chance: number): TriedDelivery {
  const { status } = outcome;
  if (status !== null && status >= 200 && status < 300) {
    return { state: 'delivered', nextAt: null, triedAt: at, status, problem: null };
  }
  const problem = status === null ? outcome.problem : `It answered ${status}.`;
  const pauseMs = status === GONE ? undefined : PAUSES_MS[tries - 1];
  if (pauseMs === undefined) return { state: 'given_up', nextAt: null, triedAt: at, status, problem };
  const nextAt = new Date(at.getTime() + Math.round(pauseMs * (0.9 + 0.2 * chance)));
  return { state: 'waiting', nextAt, triedAt: at, status, problem };
}

/** Whether the other side says that nobody listens there any more. */
export function saysGone({ status }: Pick<TriedDelivery, 'status'>): boolean {
  return status === GONE;
}
