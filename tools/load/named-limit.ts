/** What was measured while messages were answered as fast as it went. */
export interface Load {
  seconds: number;
  /** Processors of the machine. */
  cores: number;
  /** Milliseconds that all processors together were busy, with whatever; null where the machine does not tell. */
  busyMs: number | null;
  /** Milliseconds of processor by process of ours; `each` is how many of its kind there are. */
  processes: { name: string; ms: number | null; each: number }[];
  /** How many turns waited for a model at the same time, on average, and how many can. */
  turns: { atOnce: number; places: number };
}

/** A processor, the one thread of a process, or the places of the workers: so full, they have nothing left. */
const FULL = 0.85;

/** What kept it from being faster, in words. Pure. */
export function namedLimit({ seconds, cores, busyMs, processes, turns }: Load): string {
  if (turns.atOnce >= turns.places * FULL) {
    return `places: ${Math.round(turns.atOnce)} of ${turns.places} turns wait for a model at once`;
  }
  const shares = processes
    .filter(({ ms }) => ms !== null)
    .map(({ name, ms, each }) => ({ name, cores: (ms ?? 0) / (seconds * 1_000), each }))
    .sort((a, b) => b.cores - a.cores);
  const ours = shares.reduce((sum, one) => sum + one.cores, 0);
  const each = shares.map((one) => `${one.name} ${one.cores.toFixed(2)}`).join(', ');
  if (ours >= cores * FULL) return `processors: ${ours.toFixed(2)} of ${cores} are ours (${each})`;
  const full = shares.find((one) => one.cores / one.each >= FULL);
  if (full !== undefined) {
    return `${full.name} has no processor left (${full.cores.toFixed(2)} of ${full.each})`;
  }
  const busy = busyMs === null ? null : busyMs / (seconds * 1_000);
  if (busy !== null && busy >= cores * FULL) {
    return `other programs of this machine: they have ${(busy - ours).toFixed(2)} of ${cores} processors (${each})`;
  }
  return `waiting, not processors (${ours.toFixed(2)} of ${cores} are ours: ${each})`;
}
