/** A worker as it said of itself; null where it did not say. */
export interface WorkerView {
  id: string;
  /** How long ago it was heard of. */
  agoMs: number;
  /** How far its clock is ahead of the database's. */
  skewMs: number | null;
  /** How late its last heartbeat was: what a blocked event loop lets everything wait. */
  lagMs: number | null;
  version: string | null;
}

/** Reads what a worker said of itself; an earlier version said nothing but its skew. */
export function workerView(id: string, agoMs: number, said: string): WorkerView {
  const unknown = { id, agoMs: Math.max(0, agoMs), skewMs: null, lagMs: null, version: null };
  if (said === '') return unknown;
  const told = JSON.parse(said) as number | Partial<Pick<WorkerView, 'skewMs' | 'lagMs' | 'version'>>;
  return typeof told === 'number' ? { ...unknown, skewMs: told } : { ...unknown, ...told };
}
