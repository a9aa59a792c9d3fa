import type { OutboxEntry, OutboxPart } from './outbox-entry';

/** An entry that was written as being sent, by whoever sends its first part now. */
export interface BegunEntry {
  entry: OutboxEntry;
  /** When it was begun, by the process's own clock. */
  beganMs: number;
}

/**
 * The entry with its first part as being sent, so that its insert is the right to send it. `lookAgainAt` is when a crash
 * would be noticed.
 */
export function begunEntry(entry: OutboxEntry, at: Date, lookAgainAt: Date): OutboxEntry {
  const parts = entry.parts.map((part) => (part.i === 0 ? begunPart(part, at) : part));
  return { ...entry, parts, nextAt: lookAgainAt };
}

/** Whether the first part is as its writer began it: nobody has moved it since. */
export function isBegun({ parts: [first] }: OutboxEntry): boolean {
  return first?.state === 'sending' && first.attempt === 1;
}

/** The part with one more try under way. */
export function begunPart(part: OutboxPart, at: Date): OutboxPart {
  const resends = (part.resends ?? 0) + (part.state === 'pending' ? 0 : 1);
  return { ...part, state: 'sending', attempt: part.attempt + 1, resends, sendingAt: at, retryAt: null };
}
