/** A JSON schema for a partial update of this object of numbers and booleans; other keys are refused. */
export function numbersSchema(example: object, minimum = 0): Record<string, unknown> {
  const properties = Object.fromEntries(
    Object.entries(example).map(([key, value]) => [
      key,
      typeof value === 'boolean' ? { type: 'boolean' } : { type: ['integer', 'null'], minimum },
    ]),
  );
  return { type: 'object', additionalProperties: false, properties };
}
