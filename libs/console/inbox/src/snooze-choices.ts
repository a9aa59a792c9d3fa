/** One way to put a conversation off. */
export interface SnoozeChoice {
  words: string;
  /** When it ends by itself; null for when the customer writes. */
  until: Date | null;
}

const MORNING = 9;
const EVENING = 18;
const HOUR_MS = 3_600_000;
const MONDAY = 1;

/** The ways that fit now, in the reader's own time: the soonest first, until they write last. Pure. */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const inThreeHours = new Date(now.getTime() + 3 * HOUR_MS);
  const evening = atHour(now, 0, EVENING);
  const toMonday = (7 + MONDAY - now.getDay()) % 7 || 7;
  return [
    { words: 'In 3 hours', until: inThreeHours },
    ...(evening > inThreeHours ? [{ words: 'This evening', until: evening }] : []),
    { words: 'Tomorrow morning', until: atHour(now, 1, MORNING) },
    ...(toMonday > 1 ? [{ words: 'Monday morning', until: atHour(now, toMonday, MORNING) }] : []),
    { words: 'Until they write', until: null },
  ];
}

/** That hour of the day so many days from now. */
function atHour(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}
