/** From when to when somebody is there, as clocks in the shop's time zone show it; `to` may be `24:00`. */
export interface OpeningSpan {
  from: string;
  to: string;
}

/** A day that is not like others of its weekday; without spans nobody is there. */
export interface Holiday {
  /** ISO 8601 date. */
  date: string;
  name: string;
  spans: OpeningSpan[];
}

/** When people of the shop are there. With no span in the whole week nothing is said about it. */
export interface OpeningHours {
  /** IANA name, as in `Europe/Berlin`. */
  timeZone: string;
  /** Seven days, Monday first. */
  week: OpeningSpan[][];
  holidays: Holiday[];
}

export const NO_OPENING_HOURS: OpeningHours = {
  timeZone: 'UTC',
  week: [[], [], [], [], [], [], []],
  holidays: [],
};

export const SPANS_MAX = 6;
export const HOLIDAYS_MAX = 100;
const HOLIDAY_NAME_MAX = 80;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/;

/** Whether these are hours at all, and why not; null when they are. Pure. */
export function openingHoursFault(value: unknown): string | null {
  if (!isRecord(value)) return 'must be opening hours';
  const { timeZone, week, holidays } = value;
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) {
    return 'must name a time zone, as in Europe/Berlin';
  }
  if (!Array.isArray(week) || week.length !== 7) return 'must have seven days, Monday first';
  const weekFault = week.map(spansFault).find((fault) => fault !== null);
  if (weekFault !== undefined) return weekFault;
  if (!Array.isArray(holidays) || holidays.length > HOLIDAYS_MAX) {
    return `must have at most ${HOLIDAYS_MAX} holidays`;
  }
  const dates = new Set(holidays.map((one) => (isRecord(one) ? one['date'] : one)));
  if (dates.size < holidays.length) return 'must have each holiday once';
  return holidays.map(holidayFault).find((fault) => fault !== null) ?? null;
}

/** Whether anything is said about when somebody is there. Pure. */
export function saysHours({ week }: OpeningHours): boolean {
  return week.some((spans) => spans.length > 0);
}

function holidayFault(value: unknown): string | null {
  if (!isRecord(value)) return 'must have holidays with a date';
  const { date, name, spans } = value;
  const isDay = typeof date === 'string' && DATE.test(date) && isRealDate(date);
  if (!isDay) return 'must have holidays with a date, as in 2026-12-25';
  if (typeof name !== 'string' || name.length > HOLIDAY_NAME_MAX) {
    return `must have holidays with a name of at most ${HOLIDAY_NAME_MAX} characters`;
  }
  return spansFault(spans);
}

function spansFault(value: unknown): string | null {
  if (!Array.isArray(value) || value.length > SPANS_MAX) return `must have at most ${SPANS_MAX} spans a day`;
  let last = '';
  for (const span of value as unknown[]) {
    const { from, to } = isRecord(span) ? span : {};
    const areTimes = typeof from === 'string' && typeof to === 'string' && TIME.test(from);
    if (!areTimes || !(TIME.test(to) || to === '24:00')) return 'must have times as in 09:30';
    // Texts of the same form compare as times do.
    if (from >= to) return 'must begin before it ends: what goes past midnight is two spans';
    if (from < last) return 'must have spans of a day one after the other';
    last = to;
  }
  return null;
}

function isTimeZone(name: string): boolean {
  if (!ZONE.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isRealDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
