import type { ThreadEntry } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn } from '@feelori/records/turns';
import { writeThreadCursor } from './thread-cursor';
import { threadMessage, threadReplies } from './thread-entries';

/** What a page took of the newest messages and turns. */
interface Taken {
  messages: number;
  turns: number;
  /** Newest first. */
  items: (() => ThreadEntry[])[];
}

/**
 * Merges messages and turns (both newest first, at most `limit + 1` of each) to one page of at most `limit` items,
 * oldest first. The cursor names the next of each that this page leaves, so that pages put together hold every entry
 * once, in one order, also when hundreds share a second; null when nothing is left.
 */
export function threadPage(
  messages: readonly InboundMessage[],
  turns: readonly Turn[],
  limit: number,
): { entries: ThreadEntry[]; earlier: string | null } {
  const taken = take(messages, turns, limit);
  const message = messages[taken.messages] ?? null;
  const turn = turns[taken.turns] ?? null;
  return {
    entries: taken.items.reverse().flatMap((entries) => entries()),
    earlier: message === null && turn === null ? null : writeThreadCursor({ message, turn }),
  };
}

function take(messages: readonly InboundMessage[], turns: readonly Turn[], limit: number): Taken {
  const answeredMs = new Map(turns.map((turn) => [turn._id, turn.answeredAt.getTime()]));
  const taken: Taken = { messages: 0, turns: 0, items: [] };
  while (taken.items.length < limit) {
    const message = messages[taken.messages];
    const turn = turns[taken.turns];
    if (
      message !== undefined &&
      (turn === undefined || saidMs(message, answeredMs) > turn.answeredAt.getTime())
    ) {
      taken.messages += 1;
      taken.items.push(() => [threadMessage(message)]);
    } else if (turn !== undefined) {
      taken.turns += 1;
      taken.items.push(() => threadReplies(turn));
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
