import type { TextDefinition } from '@feelori/contracts';
import type { TextSpec } from './text-spec';
import { VARIABLES } from './variables';

/** A text as whoever changes it sees it. */
export function definitionOf(id: string, spec: TextSpec): TextDefinition {
  const { when, place, variables = [], optional = [], keeps = [], recognised = false } = spec;
  return {
    id,
    when,
    place,
    variables: variables.map((name) => ({
      name,
      example: VARIABLES[name],
      needed: !optional.includes(name),
    })),
    keeps: [...keeps],
    recognised,
  };
}

/** What the product says, with `{variables}` where values are filled in. */
export function startOf(
  words: string | ((...values: never[]) => string),
  { variables = [] }: TextSpec,
): string {
  if (typeof words === 'string') return words;
  const fill = words as (...values: string[]) => string;
  return fill(...variables.map((name) => `{${name}}`));
}
