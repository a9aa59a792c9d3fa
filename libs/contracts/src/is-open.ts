import { localTime, offsetAt } from './local-time';
import { type OpeningHours, type OpeningSpan, saysHours } from './opening-hours';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Nobody plans further ahead. */
const DAYS_AHEAD = 400;
/** No clock is set further at once. */
const CLOCK_CHANGE_MINUTES = 180;

/**
 * Whether somebody is there, by what the clocks in the shop show: an hour that is left out when they are set forward has
 * no opening, one that comes twice has two. Where nothing is said about hours, somebody is. Pure.
 */
export function isOpen(hours: OpeningHours, at: Date): boolean {
  if (!saysHours(hours)) return true;
  const { date, minutes } = localTime(at.getTime(), hours.timeZone);
  return spansOf(hours, date).some(({ from, to }) => minutesOf(from) <= minutes && minutes < minutesOf(to));
}

/** When somebody is there again; null while somebody is, and where nobody will be for a year. Pure. */
export function nextOpening(hours: OpeningHours, at: Date): Date | null {
  if (isOpen(hours, at)) return null;
  const { date: today } = localTime(at.getTime(), hours.timeZone);
  const first = Date.parse(`${today}T00:00:00Z`);
  for (let day = 0; day <= DAYS_AHEAD; day += 1) {
    const date = new Date(first + day * DAY_MS).toISOString().slice(0, 10);
    for (const { from } of spansOf(hours, date)) {
      const begins = instantOf(date, minutesOf(from), hours);
      if (begins !== null && begins > at.getTime()) return new Date(begins);
    }
  }
  return null;
}

/** A holiday's own spans, else those of the weekday. */
function spansOf({ week, holidays }: OpeningHours, date: string): readonly OpeningSpan[] {
  const holiday = holidays.find((one) => one.date === date);
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return holiday?.spans ?? week[(sundayFirst + 6) % 7] ?? [];
}

/** The moment at which clocks there show this; the first one after it with somebody there where they skip it. */
function instantOf(date: string, minutes: number, hours: OpeningHours): number | null {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  const guess = wanted - offsetAt(wanted, hours.timeZone);
  const begins = wanted - offsetAt(guess, hours.timeZone);
  const shown = localTime(begins, hours.timeZone);
  if (shown.date === date && shown.minutes === minutes) return begins;
  for (let more = -CLOCK_CHANGE_MINUTES; more <= CLOCK_CHANGE_MINUTES; more += 1) {
    const near = begins + more * MINUTE_MS;
    const there = localTime(near, hours.timeZone);
    if (there.date === date && there.minutes > minutes && isOpen(hours, new Date(near))) return near;
  }
  return null;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
