import { isObject, type Json } from './require';

const PREFIX = '#/components/schemas/';

/**
 * The schema with every `allOf` of objects merged into one object. Meta's document writes a message as "what all
 * messages have" plus "what this one has, and nothing else": read literally, each half forbids the other.
 */
export function flatSchema(schema: unknown, all: Json): unknown {
  if (Array.isArray(schema)) return schema.map((one) => flatSchema(one, all));
  if (!isObject(schema)) return schema;
  if (Array.isArray(schema['allOf'])) return merged(schema['allOf'], all);
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, flatSchema(value, all)]));
}

function merged(parts: readonly unknown[], all: Json): Json {
  const objects = parts.map((part) => flatSchema(resolved(part, all), all)).filter(isObject);
  const closed = objects.some((part) => part['additionalProperties'] === false);
  return {
    type: 'object',
    properties: Object.assign({}, ...objects.map((part) => part['properties'] ?? {})) as Json,
    required: [...new Set(objects.flatMap((part) => (part['required'] ?? []) as string[]))],
    ...(closed ? { additionalProperties: false } : {}),
  };
}

function resolved(schema: unknown, all: Json): unknown {
  const reference = isObject(schema) ? schema['$ref'] : undefined;
  if (typeof reference !== 'string' || !reference.startsWith(PREFIX)) return schema;
  return all[reference.slice(PREFIX.length)];
}
