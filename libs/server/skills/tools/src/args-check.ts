import { Ajv, type AnySchemaObject } from 'ajv';

/** A key that may be null counts as null where a model left it out. */
const ajv = new Ajv({ useDefaults: true, allowUnionTypes: true });

/**
 * Checks a model's arguments against a tool's schema; a model's output is untrusted (docs/security.md §5). The check
 * gives null when they fit, else a sentence the model can act on.
 */
export function argsCheck(schema: Readonly<Record<string, unknown>>): (args: unknown) => string | null {
  const fits = ajv.compile(withNulls(schema));
  return (args) => (fits(args) ? null : ajv.errorsText(fits.errors, { dataVar: 'arguments' }));
}

/** The vendors' strict subset knows no defaults, so they are in our own copy only. */
function withNulls(schema: AnySchemaObject): AnySchemaObject {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, AnySchemaObject>);
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([key, one]) => [
        key,
        [one['type']].flat().includes('null') ? { ...one, default: null } : one,
      ]),
    ),
  };
}
