/** When a snooze ends, as short as it is plain: `18:00`, `tomorrow 09:00`, `Mon 09:00`, `3 Mar 2027, 09:00`. Pure. */
export function untilWords(until: Date, now: Date, locale?: string): string {
  const clock = until.toLocaleTimeString(locale, { timeStyle: 'short' });
  const days = daysAhead(until, now);
  if (days === 0) return clock;
  if (days === 1) return `tomorrow ${clock}`;
  if (days < 7) return `${until.toLocaleDateString(locale, { weekday: 'short' })} ${clock}`;
  const year = until.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return `${until.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year })}, ${clock}`;
}

/** Midnights between the two. */
function daysAhead(until: Date, now: Date): number {
  const midnight = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((midnight(until) - midnight(now)) / (24 * 60 * 60 * 1_000));
}
