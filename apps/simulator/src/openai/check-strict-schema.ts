import { listOf, recordOf } from '../model/read-json';
import { OpenAiError } from './openai-error';

/**
 * The strict subset (docs/models.md §2): in every object all properties are required and no others allowed.
 * @throws OpenAiError 400 invalid_function_parameters
 */
export function checkStrictSchema(tool: string, value: unknown, param: string, context = '()'): void {
  const schema = recordOf(value);
  const refuse = (what: string): never => {
    throw new OpenAiError(
      400,
      `Invalid schema for function '${tool}': In context=${context}, ${what}`,
      'invalid_function_parameters',
      param,
    );
  };
  for (const word of ['$ref', 'format', 'allOf', 'not', 'if']) {
    if (word in schema) refuse(`'${word}' is not permitted.`);
  }
  const { properties } = schema;
  if (schema['type'] === 'object' || properties !== undefined) {
    if (schema['additionalProperties'] !== false) {
      refuse("'additionalProperties' is required to be supplied and to be false.");
    }
    const required = listOf(schema['required']);
    const missing = Object.keys(recordOf(properties)).find((name) => !required.includes(name));
    if (missing) {
      refuse(
        `'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`,
      );
    }
  }
  for (const [name, inner] of Object.entries(recordOf(properties))) {
    checkStrictSchema(tool, inner, param, `('properties', '${name}')`);
  }
  if (schema['items'] !== undefined) checkStrictSchema(tool, schema['items'], param, `${context} items`);
  listOf(schema['anyOf']).forEach((inner) => checkStrictSchema(tool, inner, param, `${context} anyOf`));
}
