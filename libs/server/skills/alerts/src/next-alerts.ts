import type { Alert } from '@feelori/records/alerts';
import type { Firing, Judged } from './firing';

const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** What is to be written, and what people are to be told. */
export interface NextAlerts {
  put: Alert[];
  /** What did not hold for long enough to be told. */
  forget: string[];
  raised: Alert[];
  ended: Alert[];
}

/**
 * What becomes of the alerts that are known when this is judged: one is told when it has held for as long as its rule wants,
 * again only after `repeatMs` (0: never), and when it ends, once. Pure.
 */
export function nextAlerts(
  known: readonly Alert[],
  { firing, unknown }: Judged,
  now: Date,
  repeatMs: number,
): NextAlerts {
  const open = new Map(known.filter(({ endedAt }) => endedAt === null).map((one) => [one._id, one]));
  const next: NextAlerts = { put: [], forget: [], raised: [], ended: [] };
  for (const one of firing) {
    const alert = heldAlert(one, open.get(one.key), now);
    open.delete(one.key);
    const isDue = isToBeTold(alert, one.forMs, now, repeatMs);
    const told = isDue ? { ...alert, toldAt: now } : alert;
    next.put.push(told);
    if (isDue) next.raised.push(told);
  }
  for (const one of open.values()) {
    if (unknown.has(one.alert)) continue;
    if (one.toldAt === null) next.forget.push(one._id);
    else {
      const ended = { ...one, endedAt: now, expiresAt: keptUntil(now) };
      next.put.push(ended);
      next.ended.push(ended);
    }
  }
  return next;
}

function heldAlert({ key, alert, severity, summary }: Firing, before: Alert | undefined, now: Date): Alert {
  const times = before ?? { since: now, toldAt: null };
  const { since, toldAt } = times;
  return { _id: key, alert, severity, summary, since, toldAt, endedAt: null, expiresAt: keptUntil(now) };
}

function isToBeTold({ since, toldAt }: Alert, forMs: number, now: Date, repeatMs: number): boolean {
  if (toldAt === null) return now.getTime() - since.getTime() >= forMs;
  return repeatMs > 0 && now.getTime() - toldAt.getTime() >= repeatMs;
}

function keptUntil(now: Date): Date {
  return new Date(now.getTime() + KEPT_MS);
}
