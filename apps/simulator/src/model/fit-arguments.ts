import type { OfferedTool } from './conversation';
import { listOf, recordOf } from './read-json';

/**
 * Arguments that fit the offered tool's own JSON Schema: the wished values where it has such a parameter,
 * null or an empty value for what else it requires. A wish the schema has no place for is left out.
 */
export function fitArguments(
  tool: OfferedTool,
  wishes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const properties = recordOf(tool.parameters['properties']);
  const required = listOf(tool.parameters['required']);
  const fitted: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const wish = wishes[name];
    if (wish !== undefined) fitted[name] = fit(wish, recordOf(schema));
    else if (required.includes(name)) fitted[name] = fit(null, recordOf(schema));
  }
  return fitted;
}

function fit(wish: unknown, schema: Record<string, unknown>): unknown {
  const choices = listOf(schema['enum']);
  if (choices.length > 0) return choice(wish, choices);
  if (wish !== null) return wish;
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

/** The choice that is the wish or contains it ("returns" in "return_policy"); null when allowed, else the last. */
function choice(wish: unknown, choices: readonly unknown[]): unknown {
  if (choices.includes(wish)) return wish;
  if (typeof wish === 'string') {
    const stem = wish.toLowerCase().replace(/s$/, '');
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
