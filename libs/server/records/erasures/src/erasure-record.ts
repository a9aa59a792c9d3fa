/**
 * `asked`: nothing was done yet · `announced`: every process knows, nothing of the person is remembered any more ·
 * `cleared`: all of it is gone; what was under way meanwhile is looked for once more · `done`.
 */
export type ErasureState = 'asked' | 'announced' | 'cleared' | 'done';

/** The erasure of one person, and its receipt (collection `erasures`). It holds ids of our own and counts, nothing of the person. */
export interface ErasureRecord {
  /** The customer's own id. */
  _id: string;
  /** User id of who asked for it; null where the shop did (`source`). */
  by: string | null;
  source: 'person' | 'shop';
  askedAt: Date;
  state: ErasureState;
  /** When to go on; null when done. */
  nextAt: Date | null;
  /** The customer and all who turned out to be the same person. */
  customerIds: string[];
  conversationIds: string[];
  /** How many documents of each collection were theirs, counted before the first was touched; null until then. */
  counts: Record<string, number> | null;
  doneAt: Date | null;
}
