/**
 * Write options of everything on a message's path: on the disk of a majority, or an error (docs/reliability.md §2).
 * Spread into every write: `bulkWrite(ops, { ...DURABLE, ordered: false })`.
 */
export const DURABLE = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 2_000 },
} as const;
