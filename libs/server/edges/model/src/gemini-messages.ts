import type { ChatTurn, ModelCall, ModelFile, ProviderItem, StepResult, ToolMessage } from './chat-provider';

/** A content of Gemini's REST API, as far as we build and read it (docs/outside/models.md §1). */
export interface GeminiContent {
  role: string;
  parts: GeminiPart[];
}

interface GeminiPart {
  text?: string;
  inlineData?: { mimeType: string; data: string };
  thought?: boolean;
  functionCall?: { id?: string; name?: string; args?: unknown };
  functionResponse?: { id: string; name: string; response: object };
}

interface GeminiAnswer {
  candidates?: { finishReason?: string; content?: { role?: string; parts?: GeminiPart[] } }[];
  promptFeedback?: { blockReason?: string };
  usageMetadata?: { promptTokenCount?: number; candidatesTokenCount?: number; thoughtsTokenCount?: number };
  modelVersion?: string;
}

const BLOCKED = new Set(['SAFETY', 'RECITATION', 'LANGUAGE', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII']);

/**
 * The request body, without the model's name. Half of a surrogate pair is refused, so it is replaced. No sampling
 * parameters: Gemini 3 ignores or refuses them (docs/outside/models.md §1).
 */
export function geminiRequest(turn: ChatTurn, model: string, maxOutputTokens: number): object {
  const spoken = turn.history.map(({ role, text, files = [] }) => ({
    role: role === 'user' ? 'user' : 'model',
    parts: [...files.map(filePart), { text: text.toWellFormed() }],
  }));
  const declarations = turn.tools.map(({ name, description, parameters }) => ({
    name,
    description,
    parametersJsonSchema: parameters,
  }));
  return {
    contents: [...spoken, ...turn.scratch],
    systemInstruction: { role: 'user', parts: [{ text: turn.system }] },
    ...(declarations.length === 0
      ? {}
      : {
          tools: [{ functionDeclarations: declarations }],
          toolConfig: { functionCallingConfig: { mode: turn.toolMode === 'auto' ? 'AUTO' : 'NONE' } },
        }),
    generationConfig: {
      maxOutputTokens,
      ...(/^gemini-[3-9]/.test(model) ? { thinkingConfig: { thinkingLevel: 'LOW' } } : {}),
    },
  };
}

function filePart({ type, bytes }: ModelFile): GeminiPart {
  return { inlineData: { mimeType: type, data: bytes.toString('base64') } };
}

/**
 * Reads an answer by its parts and finish reason; the SDK's `text()` hides blocks and shows thoughts
 * (docs/outside/models.md §2).
 */
export function readGeminiAnswer(body: unknown, asked: string): StepResult {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as GeminiAnswer;
  const candidate = answer.candidates?.[0];
  const content = candidate?.content;
  const parts = Array.isArray(content?.parts) ? content.parts : [];
  const text = parts
    .filter((part) => part.thought !== true && typeof part.text === 'string')
    .map((part) => part.text)
    .join('')
    .trim();
  const calls = parts.flatMap((part, at) => (part.functionCall ? [callOf(part.functionCall, at)] : []));
  const usage = answer.usageMetadata;
  return {
    ...(text === '' ? {} : { text }),
    calls,
    raw: content && parts.length > 0 ? [content] : [],
    stop: stopOf(candidate?.finishReason, answer.promptFeedback?.blockReason, text, calls),
    usage: {
      in: usage?.promptTokenCount ?? 0,
      out: (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0),
    },
    model: answer.modelVersion ?? asked,
  };
}

function callOf(call: NonNullable<GeminiPart['functionCall']>, at: number): ModelCall {
  return { id: call.id ?? `call_${at}`, name: call.name ?? '', args: call.args ?? {} };
}

function stopOf(
  finish: string | undefined,
  blocked: string | undefined,
  text: string,
  calls: readonly ModelCall[],
): StepResult['stop'] {
  if (blocked !== undefined || (finish !== undefined && BLOCKED.has(finish))) return 'blocked';
  if (calls.length > 0) return 'tools';
  if (finish === 'MAX_TOKENS') return 'length';
  return text === '' ? 'invalid' : 'final';
}

/**
 * All results of one step in one content of role user, each with the call's id and name (docs/outside/models.md §1).
 */
export function geminiToolResults(results: readonly ToolMessage[]): ProviderItem[] {
  const parts = results.map(({ id, name, output, isError }) => ({
    functionResponse: { id, name, response: { [isError ? 'error' : 'result']: output.toWellFormed() } },
  }));
  return [{ role: 'user', parts } satisfies GeminiContent];
}
