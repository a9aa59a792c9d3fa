import type { ThreadEntry, ThreadReply } from '@feelori/contracts';
import { dayWords } from '@feelori/console/core';

/** One entry as the thread draws it. */
export interface ThreadLine {
  entry: ThreadEntry;
  /** The day to write above it; null when it is the same as the entry before. */
  day: string | null;
  /** The last message of what was said at once, where "who answered" is said. */
  endsEntry: boolean;
}

/** Puts days between entries and finds where what was said at once ends. */
export function threadLines(entries: readonly ThreadEntry[], now: Date, locale?: string): ThreadLine[] {
  let dayBefore: string | null = null;
  return entries.map((entry, index) => {
    const day = dayWords(new Date(entry.at), now, locale);
    const line = {
      entry,
      day: day === dayBefore ? null : day,
      endsEntry: endsEntry(entry, entries[index + 1]),
    };
    dayBefore = day;
    return line;
  });
}

function endsEntry(entry: ThreadEntry, next: ThreadEntry | undefined): boolean {
  if (!isReply(entry)) return false;
  return next === undefined || !isReply(next) || next.entryId !== entry.entryId;
}

/** Whether the shop said this to the customer. */
export function isReply(entry: ThreadEntry): entry is ThreadReply {
  return entry.from !== 'customer' && entry.from !== 'note';
}
