const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const DAY_MS = 86_400_000;

/** "10:32" for a moment in milliseconds. */
export function timeOf(ms) {
  return clock.format(ms);
}

/** "Today", "Yesterday" or the date, seen from `now` (the simulated clock). */
export function dayOf(ms, now) {
  const name = day.format(ms);
  if (name === day.format(now)) return 'Today';
  return name === day.format(now - DAY_MS) ? 'Yesterday' : name;
}
