import type { Schema } from 'mongoose';

/** What the shop keeps for so long: what was written in conversations, and the records of how the assistant answered. */
export type AgedKind = 'messages' | 'turns';

/** How the documents of a collection are found that are older than the shop keeps them, and that are finished. */
export interface Aging {
  kind: AgedKind;
  /** The field that says how old a document is. */
  at: string;
  /** Only these are finished, as far as the document itself tells; the index holds no others, or begins with it. */
  finished: Readonly<Record<string, unknown>>;
  /** The index by which they are found in the order of `at`. */
  index: string;
  /** What is looked at besides, which the index knows nothing of; given the time before which everything is old. */
  also?: (before: Date) => Readonly<Record<string, unknown>>;
  /** Fields that tell whether it may go. */
  reads: readonly string[];
}

const agings = new WeakMap<object, Aging>();

/** Says of a collection that the shop may set how long its documents are kept: `schema.plugin(aged, …)`. */
export function aged(schema: Schema, aging?: Aging): void {
  if (aging !== undefined) agings.set(schema, aging);
}

/** What a collection said; undefined where its documents do not go by their age. */
export function agingOf(schema: object): Aging | undefined {
  return agings.get(schema);
}
