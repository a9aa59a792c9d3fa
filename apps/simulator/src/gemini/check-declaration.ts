import { listOf, recordOf, stringOf } from '../model/read-json';
import { invalid } from './gemini-error';

const NAME = /^[a-zA-Z_][\w.:-]{0,127}$/;

/**
 * Checks one function declaration: a name and either `parametersJsonSchema` (any JSON Schema) or `parameters`
 * (Google's own subset: one type a schema, no additionalProperties). @throws GeminiError
 */
export function checkDeclaration(
  value: unknown,
  index: number,
): { name: string; parameters: Record<string, unknown> } {
  const declaration = recordOf(value);
  const name = stringOf(declaration['name']);
  if (!NAME.test(name)) {
    throw invalid(
      `Invalid function name at tools[0].function_declarations[${index}].name. Must start with a letter or an underscore.`,
    );
  }
  const { parameters, parametersJsonSchema } = declaration;
  if (parameters !== undefined && parametersJsonSchema !== undefined) {
    throw invalid('Only one of parameters and parameters_json_schema may be set.');
  }
  if (parameters !== undefined) {
    checkSchema(parameters, `tools[0].function_declarations[${index}].parameters`);
  }
  return { name, parameters: recordOf(parametersJsonSchema ?? parameters) };
}

function checkSchema(value: unknown, path: string): void {
  const schema = recordOf(value);
  for (const refused of ['additionalProperties', '$schema', '$ref', 'const']) {
    if (refused in schema) {
      throw invalid(
        `Invalid JSON payload received. Unknown name "${refused}" at '${path}': Cannot find field.`,
      );
    }
  }
  if (Array.isArray(schema['type'])) {
    throw invalid(`Invalid value at '${path}.type': Proto field is not repeating, cannot start list.`);
  }
  for (const [name, inner] of Object.entries(recordOf(schema['properties']))) {
    checkSchema(inner, `${path}.properties[${name}]`);
  }
  if (schema['items'] !== undefined) checkSchema(schema['items'], `${path}.items`);
  listOf(schema['anyOf']).forEach((inner, index) => checkSchema(inner, `${path}.any_of[${index}]`));
}
