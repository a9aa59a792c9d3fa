import type { Schema } from 'mongoose';

const retired = new WeakMap<object, readonly string[]>();

/**
 * Names indexes that an earlier version built in the collection of a schema and this one does not use. Whatever else is
 * found there is not ours to drop (docs/decisions/0021). A name that was retired is never given to another index.
 */
export function retireIndexes(schema: Pick<Schema, 'indexes'>, names: readonly string[]): void {
  const declared = schema.indexes().map(([, { name }]) => name);
  const both = names.filter((name) => declared.includes(name));
  if (both.length > 0) throw new Error(`declared and retired at once: the index ${both.join(', ')}`);
  retired.set(schema, names);
}

export function retiredIndexesOf(schema: object): readonly string[] {
  return retired.get(schema) ?? [];
}
