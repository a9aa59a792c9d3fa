/** A mapping whose keys are among `known`; throws with the place and the key that is not. */
export function fieldsOf(value: unknown, known: readonly string[], place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${place}: a mapping is expected`);
  }
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined) throw new Error(`${place}: there is no field ${strange}`);
  return value as Record<string, unknown>;
}

/** A list, a single value standing for a list of one; nothing is an empty one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text; throws with the place when it is none. */
export function textOf(value: unknown, place: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new Error(`${place}: a text is expected`);
  return value;
}
