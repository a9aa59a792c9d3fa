import type { ThreadEntry } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { ThreadCursor } from './thread-cursor';
import { threadMessage, threadReplies, type ThreadView } from './thread-entries';

/** What a page took of the newest messages and outbox entries. */
interface Taken {
  messages: number;
  entries: number;
  /** Newest first. */
  items: (() => ThreadEntry[])[];
}

/**
 * Merges messages and outbox entries (both newest first, at most `limit + 1` of each) to one page of at most `limit`
 * items, oldest first. The cursor names the next of each that this page leaves, so that pages put together hold every
 * entry once, in one order, also when hundreds share a second; null when nothing is left.
 */
export function threadPage(
  messages: readonly InboundMessage[],
  entries: readonly OutboxEntry[],
  view: ThreadView,
  limit: number,
): { entries: ThreadEntry[]; earlier: ThreadCursor | null } {
  const taken = take(messages, entries, view, limit);
  const message = messages[taken.messages] ?? null;
  const entry = entries[taken.entries] ?? null;
  return {
    entries: taken.items.reverse().flatMap((item) => item()),
    earlier: message === null && entry === null ? null : { message, entry },
  };
}

function take(
  messages: readonly InboundMessage[],
  entries: readonly OutboxEntry[],
  view: ThreadView,
  limit: number,
): Taken {
  const answeredMs = new Map(entries.map((entry) => [entry._id, entry.writtenAt.getTime()]));
  const taken: Taken = { messages: 0, entries: 0, items: [] };
  while (taken.items.length < limit) {
    const message = messages[taken.messages];
    const entry = entries[taken.entries];
    if (
      message !== undefined &&
      (entry === undefined || saidMs(message, answeredMs) > entry.writtenAt.getTime())
    ) {
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
