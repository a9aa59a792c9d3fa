import { type OutboxEntry, statesBefore } from '@feelori/records/outbox';

/** Ids of the messages of these entries of which only their statuses tell whether they arrived. */
export function wamidsOf(entries: readonly OutboxEntry[]): string[] {
  return entries.flatMap(({ parts }) =>
    parts.flatMap(({ state, wamid }) =>
      wamid !== null && (state === 'sent' || state === 'delivered') ? [wamid] : [],
    ),
  );
}

/** The entry with its parts as far as WhatsApp says they have come: forward only. Pure. */
export function withArrivals(
  entry: OutboxEntry,
  arrivals: ReadonlyMap<string, 'delivered' | 'read'>,
): OutboxEntry {
  const parts = entry.parts.map((part) => {
    const far = part.wamid === null ? undefined : arrivals.get(part.wamid);
    return far !== undefined && statesBefore(far).includes(part.state) ? { ...part, state: far } : part;
  });
  return { ...entry, parts };
}
