import type { RedisNode } from '@feelori/platform/settings';

/**
 * The primary that has `slot`, out of what `CLUSTER SLOTS` answers: rows of first slot, last slot, and `[host, port, …]`
 * of the primary before those of its replicas. A node that does not know its own host gives none: it is then the one
 * that was asked. Null when nobody has the slot. Pure.
 */
export function ownerOf(slot: number, slots: unknown, askedHost: string): RedisNode | null {
  if (!Array.isArray(slots)) return null;
  for (const row of slots as unknown[]) {
    if (!Array.isArray(row)) continue;
    const [first, last, primary] = row as unknown[];
    if (!(Number(first) <= slot && slot <= Number(last)) || !Array.isArray(primary)) continue;
    const [host, port] = primary as unknown[];
    if (typeof port !== 'number') continue;
    return { host: typeof host === 'string' && host !== '' ? host : askedHost, port };
  }
  return null;
}
