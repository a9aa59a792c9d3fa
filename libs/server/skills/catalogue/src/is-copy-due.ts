import type { CatalogueHead } from './catalogue-store';

/** At three in the night by UTC, and whenever there is none. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT_MS = 3 * HOUR_MS;

/**
 * Whether the whole catalogue is to be read: there is no copy, or the last one is from before the last night, or from before
 * a person wanted a new one (`wishedAt`).
 */
export function isCopyDue(
  head: Pick<CatalogueHead, 'syncedAt'> | null,
  now: number,
  wishedAt: number,
): boolean {
  const lastNight = Math.floor((now - AT_MS) / DAY_MS) * DAY_MS + AT_MS;
  return head === null || head.syncedAt < Math.max(lastNight, wishedAt);
}
