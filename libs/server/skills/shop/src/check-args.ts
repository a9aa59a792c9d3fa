/** The part of JSON Schema that our tool specifications use. */
interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema;
  enum?: unknown[];
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
}

/**
 * Checks a model's arguments against a tool's schema; a model's output is untrusted (reference D1).
 * Gives null when they fit, else a sentence the model can act on. A missing nullable key counts as null.
 */
export function argsProblem(schema: Schema, value: unknown, path = 'arguments'): string | null {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) return `${path} must be ${types.join(' or ')}`;
  if (schema.enum && !schema.enum.includes(value)) return `${path} must be one of ${schema.enum.join(', ')}`;
  if (typeof value === 'string' && value.length > (schema.maxLength ?? Infinity)) {
    return `${path} is too long`;
  }
  if (typeof value === 'number' && !(Number.isFinite(value) && value >= (schema.minimum ?? -Infinity))) {
    return `${path} is out of range`;
  }
  if (Array.isArray(value)) return listProblem(schema, value, path);
  if (typeof value === 'object' && value !== null) return objectProblem(schema, value, path);
  return null;
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function listProblem(schema: Schema, value: readonly unknown[], path: string): string | null {
  if (value.length > (schema.maxItems ?? Infinity)) return `${path} has too many items`;
  for (const [at, item] of value.entries()) {
    const problem = schema.items ? argsProblem(schema.items, item, `${path}[${at}]`) : null;
    if (problem !== null) return problem;
  }
  return null;
}

function objectProblem(schema: Schema, value: object, path: string): string | null {
  const properties = schema.properties ?? {};
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(properties, key));
  if (unknown !== undefined && schema.additionalProperties === false) return `${path} has an unknown key`;
  for (const key of schema.required ?? []) {
    const item = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    const problem = argsProblem(properties[key] ?? {}, item, `${path}.${key}`);
    if (problem !== null) return problem;
  }
  return null;
}
