import type { OfferedTool } from './conversation';
import { listOf, recordOf } from './read-json';

/**
 * Arguments that fit the offered tool's own JSON Schema: the wanted values where it has such a parameter,
 * null or an empty value for what else it requires. A value that the schema has no parameter for is left out.
 */
export function fitArguments(
  tool: OfferedTool,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const properties = recordOf(tool.parameters['properties']);
  const required = listOf(tool.parameters['required']);
  const fitted: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const value = wanted[name];
    if (value !== undefined) fitted[name] = fit(value, recordOf(schema));
    else if (required.includes(name)) fitted[name] = fit(null, recordOf(schema));
  }
  return fitted;
}

function fit(value: unknown, schema: Record<string, unknown>): unknown {
  const choices = listOf(schema['enum']);
  if (choices.length > 0) return choice(value, choices);
  if (value !== null) return value;
  const types = typesOf(schema);
  if (types.includes('null')) return null;
  switch (types[0]) {
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return 0;
    case 'object':
      return {};
    default:
      return '';
  }
}

/** The choice that equals the wanted value or contains it ("returns" in "return_policy"); null when allowed, else the last. */
function choice(value: unknown, choices: readonly unknown[]): unknown {
  if (choices.includes(value)) return value;
  if (typeof value === 'string') {
    const stem = value.toLowerCase().replace(/s$/, '');
    const near = choices.find((one) => typeof one === 'string' && one.toLowerCase().includes(stem));
    if (near !== undefined) return near;
  }
  return choices.includes(null) ? null : choices.at(-1);
}

function typesOf(schema: Record<string, unknown>): string[] {
  const own = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  const either = listOf(schema['anyOf']).flatMap((one) => typesOf(recordOf(one)));
  return [...own, ...either].filter((type): type is string => typeof type === 'string');
}
