import { createHash } from 'node:crypto';
import type { Json } from './json-value';

/** JSON text with the keys of every object in order, so that equal items have equal text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${fields.join(',')}}`;
}

/** SHA-256 (hex) of canonical JSON or of raw bytes: the key of what has none of its own. */
export function itemHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
