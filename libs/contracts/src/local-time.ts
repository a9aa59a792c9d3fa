const MINUTE_MS = 60_000;

/** What clocks in a time zone show: the date, and the minutes since midnight as they count them. */
export interface LocalTime {
  date: string;
  minutes: number;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. Pure. */
export function offsetAt(ms: number, timeZone: string): number {
  const { date, minutes } = localTime(ms, timeZone);
  const whole = Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  return Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS - whole;
}

/** What clocks of a zone (IANA name) show at a moment. Pure. */
export function localTime(ms: number, timeZone: string): LocalTime {
  const format = FORMATS.get(timeZone) ?? formatOf(timeZone);
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '0';
  const date = `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
  return { date, minutes: Number(of('hour')) * 60 + Number(of('minute')) };
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making one is slow; a shop has one time zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  if (FORMATS.size > 50) FORMATS.clear();
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  FORMATS.set(timeZone, format);
  return format;
}
