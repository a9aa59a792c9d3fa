/** Anything `JSON.parse` can give. What comes from outside is read through these, never by a cast. */
export type Json = null | boolean | number | string | Json[] | JsonRecord;

/** A JSON object; every field may be missing. */
export interface JsonRecord {
  [key: string]: Json | undefined;
}

/** The value as an object, or null when it is something else. */
export function recordOf(value: Json | undefined): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** The value as a list; anything else is an empty one. */
export function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, or undefined when it is something else. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as text with something in it. */
export function filledTextOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number, also when it came as text (Meta mixes both). */
export function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** `{ [key]: value }`, or nothing when the value is missing: for optional fields that must not be `undefined`. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
