import { fieldName } from './field-name';

/**
 * Where in a value from outside a surrogate stands without its other half (which no text has and
 * neither the database nor a validator takes); null when there is none. `''` means the value itself. Names of fields
 * count like texts.
 */
export function loneSurrogateIn(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = name.isWellFormed() ? loneSurrogateIn(part, join(path, name)) : path;
    if (found !== null) return found;
  }
  return null;
}

function join(path: string, name: string): string {
  const shown = fieldName(name);
  return path === '' ? shown : `${path}.${shown}`;
}
