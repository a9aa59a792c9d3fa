import type { ThreadEntry } from '@feelori/contracts';

/** What the customer has put on messages of a thread, by the id of its entry: the newest on each, none where they took it back. Pure. */
export function reactionsIn(entries: readonly ThreadEntry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.from !== 'customer' || entry.content.kind !== 'reaction') continue;
    const [on, { emoji }] = [entry.quote?.entryId, entry.content];
    if (on == null) continue;
    if (emoji === null) found.delete(on);
    else found.set(on, emoji);
  }
  return found;
}
