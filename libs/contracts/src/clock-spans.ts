import { localTime, offsetAt } from './local-time';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When the hour began that clocks of this zone show; in many zones no whole hour of UTC. Pure. */
export function hourBegin(at: Date, timeZone: string): Date {
  const offset = offsetAt(at.getTime(), timeZone);
  return new Date(Math.floor((at.getTime() + offset) / HOUR_MS) * HOUR_MS - offset);
}

/** When the day began that calendars of this zone show. Pure. */
export function dayBegin(at: Date, timeZone: string): Date {
  return beginOf(localTime(at.getTime(), timeZone).date, timeZone);
}

/** When the day began that is so many days after the one of `at`; negative for days before. Pure. */
export function dayBeginAfter(at: Date, days: number, timeZone: string): Date {
  const { date } = localTime(at.getTime(), timeZone);
  const wanted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
  return beginOf(wanted.toISOString().slice(0, 10), timeZone);
}

/** The first moment of a date: not always what clocks show as midnight, since they may be set at midnight too. */
function beginOf(date: string, timeZone: string): Date {
  const shown = Date.parse(`${date}T00:00:00Z`);
  const moments = [shown - DAY_MS, shown + DAY_MS]
    .map((near) => shown - offsetAt(near, timeZone))
    .sort((a, b) => a - b);
  const first = moments.find((ms) => localTime(ms, timeZone).date === date);
  return new Date(first ?? moments[0] ?? shown);
}
