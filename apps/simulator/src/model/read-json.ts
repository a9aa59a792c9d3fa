/** A JSON object, or an empty one for anything else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A JSON array, or an empty one for anything else. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string, or an empty one for anything else. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a tool said: parsed where its text is JSON, else as it is. */
export function parsedOutput(output: unknown): unknown {
  if (typeof output !== 'string') return output;
  try {
    return JSON.parse(output) as unknown;
  } catch {
    return output;
  }
}

/** A rough count of tokens, for usage figures: four characters each. */
export function tokensIn(value: unknown): number {
  return Math.ceil(JSON.stringify(value ?? '').length / 4);
}
