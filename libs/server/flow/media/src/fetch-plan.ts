import type { MediaReason } from '@feelori/contracts';
import type { MediumChange } from '@feelori/records/inbound';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after each try that failed: WhatsApp holds a file for days, its bad hours are shorter. */
const PAUSES_MS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];

/** What a try to fetch a file came to. */
export type FetchEnd =
  { kind: 'kept'; type: string; size: number } | { kind: 'never'; reason: MediaReason } | { kind: 'failed' };

/** How the file of a message stands after its `tries`-th try. Pure. */
export function afterFetch(end: FetchEnd, tries: number, now: Date): MediumChange {
  switch (end.kind) {
    case 'kept':
      return { state: 'kept', type: end.type, size: end.size, nextAt: null };
    case 'never':
      return { state: isLoss(end.reason) ? 'gone' : 'refused', reason: end.reason, nextAt: null };
    case 'failed': {
      const pause = PAUSES_MS[tries - 1];
      if (pause === undefined) return { state: 'gone', reason: 'unreachable', nextAt: null };
      return { nextAt: new Date(now.getTime() + pause) };
    }
  }
}

/** It would have been kept, had it been there. */
function isLoss(reason: MediaReason): boolean {
  return reason === 'expired' || reason === 'unreachable';
}
