import type { ActionProgress } from '@feelori/records/actions';

const LONGEST_PAUSE_MS = 60_000;
const SHORTEST_LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 30_000;
/** Shopify said yes, and has done nothing of it after this long. */
const ACCEPTED_MS = 10 * 60_000;
/** Nobody knows whether Shopify heard it; what it heard it has done long before. */
const LOST_MS = 2 * 60_000;
/** Shopify is out of reach all the while. */
const UNREACHABLE_MS = 60 * 60_000;

const NOT_CARRIED_OUT =
  'Shopify took it ten minutes ago and has not carried it out. Look at the order in Shopify.';
const LOST =
  'Shopify’s answer was lost, and two minutes later the order is not changed there. Look at the order in Shopify.';
const NOT_TO_BE_SEEN =
  'Shopify’s answer was lost, and Shopify cannot be reached to look it up. Look at the order in Shopify.';

/** When it is tried again that Shopify was not to be reached. Pure. */
export function againAfterMs(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** Math.min(tries, 10));
}

/** When it is looked up again: soon at first, then more and more seldom. Pure. */
export function lookAgainMs(sinceMs: number): number {
  return Math.min(LONGEST_LOOK_MS, Math.max(SHORTEST_LOOK_MS, Math.round(sinceMs / 4)));
}

/** How it ends that is not done yet, `sinceMs` after Shopify was asked; null while it may still be done. Pure. */
export function verdictOfLook(
  { sinceMs, accepted }: { sinceMs: number; accepted: boolean },
  unreachable: boolean,
): ActionProgress | null {
  if (unreachable) {
    return sinceMs < UNREACHABLE_MS ? null : { state: 'unknown', problem: NOT_TO_BE_SEEN };
  }
  if (accepted) return sinceMs < ACCEPTED_MS ? null : { state: 'failed', problem: NOT_CARRIED_OUT };
  return sinceMs < LOST_MS ? null : { state: 'unknown', problem: LOST };
}
