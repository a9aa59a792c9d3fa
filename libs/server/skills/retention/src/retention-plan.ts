import {
  fileIdOf,
  LIVE_SETTINGS,
  type LiveSettingName,
  type LiveSettingValues,
  type ReplyContent,
} from '@feelori/contracts';
import type { AgedKind } from '@feelori/platform/erasure';

const DAY_MS = 24 * 60 * 60 * 1_000;

type RetentionName = Extract<LiveSettingName, `retention.${string}`>;

/** An old document, as far as it tells whether it may go, and what goes with it. */
export interface OldDocument {
  _id: string;
  conversationId: string;
  turnId?: string | null;
  earlierTurnIds?: readonly string[];
  medium?: { id: string | null; dropped?: readonly string[] };
  parts?: readonly { content: ReplyContent }[];
}

/** What is not finished: ids of conversations, and of turns and outbox entries. */
export interface Unfinished {
  conversations: ReadonlySet<string>;
  turns: ReadonlySet<string>;
}

/**
 * Before which time what was written is old; null where it is kept. The record of a turn says what its messages said, so it
 * goes when they do, at the latest. Pure.
 */
export function oldBefore(
  kind: AgedKind,
  now: Date,
  get: (name: RetentionName) => LiveSettingValues[RetentionName],
): Date | null {
  const messages = before('retention.messages_days', now, get);
  if (kind === 'messages') return messages;
  const turns = before('retention.turns_days', now, get);
  if (messages === null || turns === null) return messages ?? turns;
  return messages > turns ? messages : turns;
}

/** The ids under which a document's turn, or what was said in it, may be unfinished. */
export function turnIdsOf({ _id, turnId, earlierTurnIds = [] }: OldDocument): string[] {
  return [_id, ...(turnId ? [turnId] : []), ...earlierTurnIds];
}

/** Those of these that may go. Pure. */
export function finishedOf<Row extends OldDocument>(
  rows: readonly Row[],
  { conversations, turns }: Unfinished,
): Row[] {
  return rows.filter(
    (row) => !conversations.has(row.conversationId) && !turnIdsOf(row).some((id) => turns.has(id)),
  );
}

/** The files that go with a document: those a customer sent, by WhatsApp's ids, and those of the shop, by ours. Pure. */
export function filesOf({ medium, parts = [] }: OldDocument): { received: string[]; own: string[] } {
  const received = [...(medium?.id ? [medium.id] : []), ...(medium?.dropped ?? [])];
  const own = parts.flatMap(({ content }) => fileIdOf(content) ?? []);
  return { received, own };
}

/** Nothing younger than the setting may say goes, whatever stands there. */
function before(
  name: RetentionName,
  now: Date,
  get: (name: RetentionName) => LiveSettingValues[RetentionName],
): Date | null {
  const days = get(name);
  if (days <= 0) return null;
  return new Date(now.getTime() - Math.max(days, LIVE_SETTINGS[name].leastAboveZero) * DAY_MS);
}
