import type { ThreadEntry } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Note } from '@feelori/records/notes';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { ThreadCursor } from './thread-cursor';
import { threadMessage, threadNote, threadReplies, type ThreadView } from './thread-entries';

/** What a page is made of, each newest first. */
export interface ThreadSources {
  messages: readonly InboundMessage[];
  entries: readonly OutboxEntry[];
  notes: readonly Note[];
}

/** What a page took of the newest messages, outbox entries and notes. */
interface Taken {
  messages: number;
  entries: number;
  notes: number;
  /** Newest first. */
  items: (() => ThreadEntry[])[];
}

/**
 * Merges messages, outbox entries and notes (all newest first, at most `limit + 1` of each) to one page of at most `limit`
 * items, oldest first. The cursor names the next of each that this page leaves, so that pages put together hold every
 * entry once, in one order, also when hundreds share a second; null when nothing is left.
 */
export function threadPage(
  sources: ThreadSources,
  view: ThreadView,
  limit: number,
): { entries: ThreadEntry[]; earlier: ThreadCursor | null } {
  const taken = take(sources, view, limit);
  const message = sources.messages[taken.messages] ?? null;
  const entry = sources.entries[taken.entries] ?? null;
  const note = sources.notes[taken.notes] ?? null;
  return {
    entries: taken.items.reverse().flatMap((item) => item()),
    earlier: (message ?? entry ?? note) === null ? null : { message, entry, note },
  };
}

function take({ messages, entries, notes }: ThreadSources, view: ThreadView, limit: number): Taken {
  const answeredMs = new Map(entries.map((entry) => [entry._id, entry.writtenAt.getTime()]));
  const taken: Taken = { messages: 0, entries: 0, notes: 0, items: [] };
  while (taken.items.length < limit) {
    const message = messages[taken.messages];
    const entry = entries[taken.entries];
    const note = notes[taken.notes];
    const messageMs = message === undefined ? -Infinity : saidMs(message, answeredMs);
    const entryMs = entry?.writtenAt.getTime() ?? -Infinity;
    if (note !== undefined && note.writtenAt.getTime() > Math.max(messageMs, entryMs)) {
      taken.notes += 1;
      taken.items.push(() => [threadNote(note, view)]);
    } else if (message !== undefined && messageMs > entryMs) {
      taken.messages += 1;
      taken.items.push(() => [threadMessage(message, view)]);
    } else if (entry !== undefined) {
      taken.entries += 1;
      taken.items.push(() => threadReplies(entry, view));
    } else break;
  }
  return taken;
}

/**
 * Meta cuts its times to the second; within that second, what came later than an answer was said after it. A message
 * stands before the answer it got, also where Meta's clock is ahead of ours.
 */
function saidMs(
  { sentAt, receivedAt, turnId }: InboundMessage,
  answeredMs: ReadonlyMap<string, number>,
): number {
  const sentMs = sentAt.getTime();
  const said = Math.min(Math.max(sentMs, receivedAt.getTime()), sentMs + 999);
  return Math.min(said, (answeredMs.get(turnId ?? '') ?? Infinity) - 1);
}
