/**
 * JSON as Meta's serializer writes it: non-ASCII as lower-case \uXXXX (surrogate pairs apart) and "/" as "\/".
 * Signatures are computed over exactly these bytes, so a receiver that parses and re-serialises cannot verify them.
 */
export function phpJson(value: unknown): string {
  return JSON.stringify(value).replace(/[/\u0080-\uffff]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return unit === '/' ? '\\/' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
