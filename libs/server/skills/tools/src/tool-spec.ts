import type { ToolSpec } from '@feelori/edges/model';

/**
 * A tool as models are told of it, in the strict JSON Schema subset both vendors take (docs/outside/models.md §4):
 * every key is required, one that may be left out is nullable, no other is allowed. No parameter may say whose data it
 * is (docs/security.md §5).
 */
export function toolSpec(
  name: string,
  description: string,
  properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): ToolSpec {
  return {
    name,
    description,
    parameters: {
      type: 'object',
      properties,
      required: Object.keys(properties),
      additionalProperties: false,
    },
  };
}
