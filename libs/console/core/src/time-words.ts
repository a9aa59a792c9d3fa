import { dateFormat } from './date-format';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Clocks differ, and the page looks at its own only now and then: a moment so soon after now is one of now. */
const SOON_MS = 10 * 60 * 1000;

/** Days between two moments as a person counts them: by midnights passed, in local time. */
function daysApart(at: Date, now: Date): number {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  return days < 0 && at.getTime() - now.getTime() < SOON_MS ? 0 : days;
}

/** `14:05` or `2:05 PM`: the reader's own way of writing hours. */
export function clockWords(at: Date, locale?: string): string {
  return dateFormat(at, 'clock', { timeStyle: 'short' }, locale);
}

/** The day as a separator says it: Today, Yesterday, Tuesday, or 3 March 2026. */
export function dayWords(at: Date, now: Date, locale?: string): string {
  const days = daysApart(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return dateFormat(at, 'weekday', { weekday: 'long' }, locale);
  return dateFormat(at, 'day', { day: 'numeric', month: 'long', year: 'numeric' }, locale);
}

/** The day and the clock of a moment (ISO 8601). */
export function whenWords(at: string, now: Date, locale?: string): string {
  const time = new Date(at);
  return `${dayWords(time, now, locale)}, ${clockWords(time, locale)}`;
}

/** The shortest useful time for a list row: 14:05 today, else Yesterday, Tue, or 3 Mar. */
export function shortTimeWords(at: Date, now: Date, locale?: string): string {
  const days = daysApart(at, now);
  if (days === 0) return clockWords(at, locale);
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return dateFormat(at, 'short-weekday', { weekday: 'short' }, locale);
  const short = { day: 'numeric', month: 'short' } as const;
  return at.getFullYear() === now.getFullYear()
    ? dateFormat(at, 'short-day', short, locale)
    : dateFormat(at, 'short-day-and-year', { ...short, year: 'numeric' }, locale);
}

/** How long something took: `40 ms`, `1.2 s`, `14 s`, `1 min 5 s`. */
export function tookWords(ms: number): string {
  if (ms < 100) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How long to wait, for people: `20 seconds`, `1 minute`, `15 minutes`. */
export function waitWords(seconds: number): string {
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** How long somebody has waited, in the one unit that says it: `just now`, `12 min`, `3 h`, `2 days`. */
export function lastedWords(since: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}
