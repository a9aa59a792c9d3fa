import { createHash } from 'node:crypto';

/** A row as the chain binds it: everything that is stored of it but its own hash. Dates as ISO 8601. */
export interface BoundRow {
  seq: number;
  prev: string;
  entryId: string;
  at: Date;
  byId: string;
  byName: string;
  byRole: string;
  address: string;
  action: string;
  about: string;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
  correlationId: string | null;
}

/** Where the chain has been followed to. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** What the first row is bound to. */
export const NO_HEAD: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** The hash of a row: SHA-256 over its fields in this order, the hash of the row before among them. */
export function hashOfRow(row: BoundRow): string {
  const fields = [
    row.seq,
    row.prev,
    row.entryId,
    row.at.toISOString(),
    row.byId,
    row.byName,
    row.byRole,
    row.address,
    row.action,
    row.about,
    sorted(row.before),
    sorted(row.after),
    row.correlationId,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** The head after this row; null when the row is not the one that was written after `head`. */
export function followedBy(head: ChainHead, row: BoundRow & { hash: string }): ChainHead | null {
  if (row.seq !== head.seq + 1 || row.prev !== head.hash || hashOfRow(row) !== row.hash) return null;
  return { seq: row.seq, hash: row.hash };
}

/** Fields by name: the database may give them in another order than they were written in. */
function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
