import type { LookOutcome } from '@feelori/records/notices';

type Vain = Pick<LookOutcome, 'hold' | 'tries' | 'nextAt'>;

const SECOND_MS = 1_000;
/** The pauses after each look in vain; the last one stays. */
const PAUSES_MS = [5 * SECOND_MS, 30 * SECOND_MS, 120 * SECOND_MS, 600 * SECOND_MS];
/** A webhook may come before Shopify shows the order to who asks; after so many looks it has none. */
const MOST_UNKNOWN = 5;
/** A day of a Shopify that cannot be asked; the next webhook of the order begins anew. */
const MOST_UNREACHABLE = 150;

/** When to look again after Shopify had no such order, or could not be asked; never where it was in vain too often. Pure. */
export function nextTry(hold: 'order_unknown' | 'shop_unreachable', tried: number, now: Date): Vain {
  const tries = tried + 1;
  const most = hold === 'order_unknown' ? MOST_UNKNOWN : MOST_UNREACHABLE;
  const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0;
  return { hold, tries, nextAt: tries >= most ? null : new Date(now.getTime() + pause) };
}
