import type { Thread, ThreadEntry } from '@feelori/contracts';

/** The part of a thread the console holds, oldest first. */
export interface HeldThread {
  conversation: Thread['conversation'];
  entries: readonly ThreadEntry[];
  earlier: string | null;
}

/**
 * Takes in a fresh newest page: its entries replace what was held of them, earlier ones stay above.
 * When it shares nothing with what was held, entries between may be missing, so the thread starts afresh.
 */
export function joinNewest(held: HeldThread | undefined, page: Thread): HeldThread {
  if (held?.conversation.id !== page.conversation.id || page.earlier === null) return page;
  const fresh = new Set(page.entries.map((entry) => entry.id));
  if (!held.entries.some((entry) => fresh.has(entry.id))) return page;
  const firstKnown = held.entries.findIndex((entry) => fresh.has(entry.id));
  const above = held.entries.slice(0, firstKnown);
  return {
    conversation: page.conversation,
    entries: [...above, ...page.entries],
    earlier: above.length > 0 ? held.earlier : page.earlier,
  };
}

/** Adds an earlier page above. */
export function joinEarlier(held: HeldThread, page: Thread): HeldThread {
  const known = new Set(held.entries.map((entry) => entry.id));
  const above = page.entries.filter((entry) => !known.has(entry.id));
  return { ...held, entries: [...above, ...held.entries], earlier: page.earlier };
}
