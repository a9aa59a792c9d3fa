import type { ThreadEntry } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn } from '@feelori/records/turns';
import { writeThreadCursor } from './cursors';
import { threadMessage, threadReplies } from './thread-entries';

/** One message or one turn, with the time the stores page by and the place it takes in the thread. */
interface Item {
  storeMs: number;
  placeMs: number;
  entries: ThreadEntry[];
}

/**
 * Joins the newest messages and turns (newest first, at most `limit + 1` of each, all before `until`) to one
 * page of at most `limit` items, oldest first. Meta's times are whole seconds, so several items may share one;
 * the cursor therefore takes in that last moment again, and the reader drops what it has already.
 */
export function threadPage(
  messages: readonly InboundMessage[],
  turns: readonly Turn[],
  limit: number,
  until: Date | null,
): { entries: ThreadEntry[]; earlier: string | null } {
  const newestFirst = [...messageItems(messages, turns), ...turnItems(turns)].sort(
    (a, b) => b.storeMs - a.storeMs,
  );
  const page = newestFirst.slice(0, limit);
  const oldest = page.at(-1)?.storeMs;
  const more = newestFirst.length > limit && oldest !== undefined;
  return {
    entries: page
      .reverse()
      .sort((a, b) => a.placeMs - b.placeMs)
      .flatMap((item) => item.entries),
    earlier: more ? writeThreadCursor(earlierThan(oldest, until)) : null,
  };
}

/** A page filled by one moment alone must not ask for that moment again. */
function earlierThan(oldestMs: number, until: Date | null): Date {
  const inclusive = oldestMs + 1;
  return new Date(until !== null && inclusive >= until.getTime() ? oldestMs : inclusive);
}

/** A message stands before the answer it got, also where Meta's clock is ahead of ours. */
function messageItems(messages: readonly InboundMessage[], turns: readonly Turn[]): Item[] {
  const answeredMs = new Map(turns.map((turn) => [turn._id, turn.answeredAt.getTime()]));
  return messages.map((message) => {
    const answered = answeredMs.get(message.turnId ?? '') ?? Infinity;
    const placeMs = Math.min(saidMs(message), answered - 1);
    return { storeMs: message.sentAt.getTime(), placeMs, entries: [threadMessage(message)] };
  });
}

/** Meta cuts its times to the second; within that second, what came later than an answer was said after it. */
function saidMs({ sentAt, receivedAt }: InboundMessage): number {
  const sentMs = sentAt.getTime();
  return Math.min(Math.max(sentMs, receivedAt.getTime()), sentMs + 999);
}

function turnItems(turns: readonly Turn[]): Item[] {
  return turns.map((turn) => {
    const at = turn.answeredAt.getTime();
    return { storeMs: at, placeMs: at, entries: threadReplies(turn) };
  });
}
