/** The models that answer on 2026-11-22. */
export const GEMINI_MODELS = [
  'gemini-3.8-flash',
  'gemini-3.7-flash',
  'gemini-3.6-flash',
  'gemini-3.5-flash',
  'gemini-3.5-flash-lite',
  'gemini-3.1-flash-lite',
  'gemini-2.5-flash',
  'gemini-2.5-flash-lite',
  'gemini-2.5-pro',
] as const;

/** True for the generations that require thought signatures and ids. */
export function needsSignatures(model: string): boolean {
  return /^gemini-[3-9]/.test(model);
}

/** True for the models that refuse thinking level MINIMAL. */
export function refusesMinimal(model: string): boolean {
  return /^gemini-3\.[78]-/.test(model);
}

/** The entry of a model in `GET /v1beta/models`. */
export function describeModel(name: string): Record<string, unknown> {
  return {
    name: `models/${name}`,
    displayName: name,
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
    supportedGenerationMethods: ['generateContent'],
  };
}

/** The entry of an embedding model there. */
export function describeEmbedder(name: string): Record<string, unknown> {
  return {
    name: `models/${name}`,
    displayName: name,
    inputTokenLimit: 8_192,
    outputTokenLimit: 1,
    supportedGenerationMethods: ['embedContent', 'batchEmbedContents'],
  };
}
