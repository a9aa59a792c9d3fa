import { randomBytes } from 'node:crypto';
import type { Decision, Malformed, ToolCall } from '../model/conversation';
import { tokensIn } from '../model/read-json';
import type { GeminiRequest } from './gemini-request';
import { signatureOf } from './signatures';

/** What the model is said to think before it writes, in tokens; they count against the limit as written ones do. */
const THOUGHT_TOKENS = 24;

/** The answer body: the decision in Gemini's shape, with ids, one signature and usage. */
export function geminiAnswer(
  decision: Decision,
  request: GeminiRequest,
  model: string,
): Record<string, unknown> {
  const tooSmall = request.maxOutputTokens !== null && request.maxOutputTokens <= THOUGHT_TOKENS;
  const shown: Decision = tooSmall ? { kind: 'malformed', how: 'length' } : decision;
  const result = resultOf(shown, model);
  const prompt = tokensIn(request);
  const written = tokensIn(result);
  return {
    ...result,
    usageMetadata: {
      promptTokenCount: prompt,
      candidatesTokenCount: written,
      thoughtsTokenCount: THOUGHT_TOKENS,
      totalTokenCount: prompt + written + THOUGHT_TOKENS,
    },
    modelVersion: model,
    responseId: randomBytes(9).toString('base64url'),
  };
}

function resultOf(decision: Decision, model: string): Record<string, unknown> {
  switch (decision.kind) {
    case 'text':
      return candidate('STOP', [{ text: decision.text }]);
    case 'calls':
      return candidate('STOP', callParts(decision.calls, model));
    case 'malformed':
      return malformedResult(decision.how, model);
  }
}

function malformedResult(how: Malformed, model: string): Record<string, unknown> {
  switch (how) {
    case 'blocked':
      return { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } };
    case 'length':
      return candidate('MAX_TOKENS', []);
    case 'invalid_args':
    case 'failed':
      return candidate('MALFORMED_FUNCTION_CALL', []);
    case 'unknown_tool':
      return candidate('STOP', callParts([{ name: 'no_such_tool', args: {} }], model));
    case 'empty':
      return candidate('STOP', []);
  }
}

/** Parallel calls share one signature, on the first part (apps/simulator/docs/models.md §1). */
function callParts(calls: readonly ToolCall[], model: string): Record<string, unknown>[] {
  return calls.map(({ name, args }, index) => {
    const id = `fc_${randomBytes(6).toString('hex')}`;
    const part = { functionCall: { id, name, args } };
    return index === 0 ? { ...part, thoughtSignature: signatureOf(model, id) } : part;
  });
}

function candidate(finishReason: string, parts: readonly object[]): Record<string, unknown> {
  const content = parts.length > 0 ? { content: { role: 'model', parts } } : {};
  return { candidates: [{ index: 0, finishReason, ...content }] };
}
