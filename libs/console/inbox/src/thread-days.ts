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

/** The line of one entry among all: with its day where another begins. Undefined where there is none. */
export function threadLine(
  entries: readonly ThreadEntry[],
  index: number,
  now: Date,
  locale?: string,
): ThreadLine | undefined {
  const [before, entry] = [entries[index - 1], entries[index]];
  if (entry === undefined) return undefined;
  const at = new Date(entry.at);
  const isNewDay = before === undefined || new Date(before.at).toDateString() !== at.toDateString();
  return {
    entry,
    day: isNewDay ? dayWords(at, now, locale) : null,
    endsEntry: endsEntry(entry, entries[index + 1]),
  };
}

function endsEntry(entry: ThreadEntry, next: ThreadEntry | undefined): boolean {
  if (!isReply(entry)) return false;
  return next === undefined || !isReply(next) || next.entryId !== entry.entryId;
}

/** Whether the shop said this to the customer. */
export function isReply(entry: ThreadEntry): entry is ThreadReply {
  return entry.from !== 'customer' && entry.from !== 'note';
}
