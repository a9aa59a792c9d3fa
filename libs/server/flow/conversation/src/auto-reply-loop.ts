import { cutText, splitWords, wordsOf } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Past } from './turn-history';

/** What a customer wrote, and how long after our words it came; null where nothing of ours stands before it. */
export interface Exchange {
  text: string;
  gapMs: number | null;
}

/** Messages in the same words, each soon after our reply: the first one may be anybody's. */
const SAME = { times: 4, withinMs: 20_000 };
/** The same, by a machine that takes its time. */
const SAME_SLOW = { times: 6, withinMs: 10 * 60_000 };
/** Nearly the same words (a number or a time differs), each faster than hands can write. */
const NEARLY_SAME = 4;
/** Other words each time, but written faster than hands can. */
const TOO_FAST = 5;
/** However short: nobody reads a reply and writes a new message in this time, so often in a row. */
const AT_ONCE = { times: 8, withinMs: 3_000 };

/** Fast hands write seven characters a second and have to read first; short words say nothing. */
const CHARACTERS_PER_SECOND = 10;
const LONG_ENOUGH = 20;
/** Our clock and the one that stamps the arrival may differ by this. */
const CLOCK_MS = 1_000;
/** Of a text so much is compared, in UTF-16 units. */
const COMPARED = 2_000;
const ALIKE = 0.75;
const FEW_WORDS = 5;
/** After so long a silence another kind of message may be a person's. */
const PAUSE_MS = 10 * 60_000;

/**
 * Whether these exchanges (newest first) are two machines that answer each other. A person who asks the same thing
 * twice, writes fast or taps buttons is none. Pure.
 */
export function isAutoReplyLoop(exchanges: readonly Exchange[]): boolean {
  const newest = exchanges[0];
  if (newest === undefined) return false;
  const inRow = (is: (one: Exchange) => boolean): number => {
    const end = exchanges.findIndex((one) => !is(one));
    return end < 0 ? exchanges.length : end;
  };
  const words = keyOf(newest.text);
  const same = inRow(({ text }) => keyOf(text) === words);
  const similar = inRow(({ text }) => areAlike(text, newest.text));
  const within = (ms: number): number => inRow(({ gapMs }) => gapMs !== null && gapMs <= ms);
  const tooFast = inRow(isTooFast);
  return (
    // What stands in front of the first reply of a row belongs to it, and had nothing to follow.
    (same >= SAME.times && within(SAME.withinMs) >= SAME.times - 1) ||
    (same >= SAME_SLOW.times && within(SAME_SLOW.withinMs) >= SAME_SLOW.times - 1) ||
    (similar >= NEARLY_SAME && tooFast >= NEARLY_SAME - 1) ||
    tooFast >= TOO_FAST ||
    within(AT_ONCE.withinMs) >= AT_ONCE.times
  );
}

/** Whether a message after a loop may be a person's: it comes after a pause and says something else. Pure. */
export function isAfterLoop({ rows: before }: Past, rows: readonly InboundMessage[]): boolean {
  const [first] = rows;
  const [last] = before;
  if (first === undefined || last === undefined) return false;
  if (first.receivedAt.getTime() - last.receivedAt.getTime() < PAUSE_MS) return false;
  return !before
    .slice(0, SAME.times)
    .some((one) => rows.some((now) => areAlike(wordsIn([one]), wordsIn([now]))));
}

/**
 * The exchanges before and with these messages, newest first, back to where the customer did more than answer our words
 * in writing. Pure.
 */
export function exchangesOf({ entries, rows: before }: Past, rows: readonly InboundMessage[]): Exchange[] {
  const replies = entries.map((entry) => ({ entry, at: entry.writtenAt.getTime() }));
  const messages = before.map((row) => ({ row, at: row.receivedAt.getTime() }));
  const items: { entry?: OutboxEntry; row?: InboundMessage; at: number }[] = [...messages, ...replies];
  items.sort((a, b) => b.at - a.at);
  const exchanges: Exchange[] = [];
  let burst = [...rows];
  let next = 0;
  while (burst.length > 0 && burst.every(({ message }) => message.content.kind === 'text')) {
    const reply = items[next]?.entry;
    const gapMs = reply === undefined ? null : gapOf(burst, reply);
    exchanges.push({ text: wordsIn(burst), gapMs });
    if (reply?.origin !== 'assistant' || gapMs === null || gapMs < -CLOCK_MS) break;
    while (items[next]?.entry?.origin === 'assistant') next += 1;
    burst = [];
    for (let row = items[next]?.row; row !== undefined; row = items[(next += 1)]?.row) burst.unshift(row);
  }
  return exchanges;
}

function gapOf([first]: readonly InboundMessage[], { writtenAt, parts }: OutboxEntry): number | null {
  const sent = Math.max(writtenAt.getTime(), ...parts.map(({ sentAt }) => sentAt?.getTime() ?? 0));
  return first === undefined ? null : first.receivedAt.getTime() - sent;
}

function wordsIn(rows: readonly InboundMessage[]): string {
  return cutText(rows.map(({ message }) => wordsOf(message.content)).join('\n'), COMPARED);
}

function isTooFast({ text, gapMs }: Exchange): boolean {
  if (gapMs === null || text.length < LONG_ENOUGH) return false;
  return (text.length * 1_000) / Math.max(gapMs, CLOCK_MS) >= CHARACTERS_PER_SECOND;
}

function areAlike(a: string, b: string): boolean {
  if (keyOf(a) === keyOf(b)) return true;
  const [one, other] = [new Set(splitWords(a.toLowerCase())), new Set(splitWords(b.toLowerCase()))];
  if (Math.min(one.size, other.size) < FEW_WORDS) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared) >= ALIKE;
}

function keyOf(text: string): string {
  return splitWords(text.toLowerCase()).join(' ') || text.trim();
}
