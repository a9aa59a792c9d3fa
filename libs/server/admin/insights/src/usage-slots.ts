import { dayBeginAfter, hourBegin, type UsageDays } from '@feelori/contracts';

const HOUR_MS = 3_600_000;

/** The points of a look at some days: where each begins, and where the last one ends. */
export interface Slots {
  begins: Date[];
  end: Date;
}

/** Hours of today, or the days up to today, as clocks of the shop show them. Pure. */
export function slotsOf(days: UsageDays, now: Date, timeZone: string): Slots {
  return days === 1 ? hoursOf(now, 0, timeZone) : daysFrom(now, 1 - days, days, timeZone);
}

/** As many before those. Pure. */
export function slotsBefore(days: UsageDays, now: Date, timeZone: string): Slots {
  return days === 1 ? hoursOf(now, -1, timeZone) : daysFrom(now, 1 - 2 * days, days, timeZone);
}

/** The same time of the last day before: what came later is not held against a present that has it still to come. Pure. */
export function sameTimeBefore(days: UsageDays, now: Date, timeZone: string): Date {
  const begin = dayBeginAfter(now, -days, timeZone);
  return new Date(begin.getTime() + (now.getTime() - dayBeginAfter(now, 0, timeZone).getTime()));
}

function hoursOf(now: Date, offset: number, timeZone: string): Slots {
  const end = dayBeginAfter(now, offset + 1, timeZone);
  const begins: Date[] = [];
  let at = dayBeginAfter(now, offset, timeZone);
  while (at < end) {
    begins.push(at);
    // Zones in which clocks are set by half an hour have an hour that is cut short.
    at = new Date(Math.min(end.getTime(), hourBegin(new Date(at.getTime() + HOUR_MS), timeZone).getTime()));
  }
  return { begins, end };
}

function daysFrom(now: Date, first: number, count: number, timeZone: string): Slots {
  const begins = Array.from({ length: count }, (_, at) => dayBeginAfter(now, first + at, timeZone));
  return { begins, end: dayBeginAfter(now, first + count, timeZone) };
}
