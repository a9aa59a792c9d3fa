import { listOf, recordOf, stringOf } from '../model/read-json';
import type { Conversation } from '../model/conversation';
import { checkModel } from './models';
import { OpenAiError } from './openai-error';

/** A checked chat completion: plain text only; tools there are refused by the current models (reference C3). */
export function checkChat(value: unknown): { model: string; conversation: Conversation } {
  const body = recordOf(value);
  const model = checkModel(body['model']);
  const hasTools = listOf(body['tools']).length > 0;
  if (hasTools && body['reasoning_effort'] !== 'none' && /^gpt-(5\.[4-9]|6)/.test(model)) {
    throw new OpenAiError(
      400,
      `Function tools with reasoning_effort are not supported for ${model} in /v1/chat/completions. To use function tools, use /v1/responses or set reasoning_effort to 'none'.`,
      null,
      'reasoning_effort',
    );
  }
  if (body['max_tokens'] !== undefined) {
    throw new OpenAiError(
      400,
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'unsupported_parameter',
      'max_tokens',
    );
  }
  const messages = listOf(body['messages']).map(recordOf);
  if (messages.length === 0) {
    throw new OpenAiError(
      400,
      "Missing required parameter: 'messages'.",
      'missing_required_parameter',
      'messages',
    );
  }
  const said = messages.flatMap(({ role, content }) =>
    role === 'user' || role === 'assistant' ? [{ role, text: stringOf(content) } as const] : [],
  );
  return { model, conversation: { system: '', said, rounds: [], tools: [], mayCall: false } };
}

/** The completion that carries this text; `createdAt` in seconds. */
export function chatAnswer(model: string, text: string, createdAt: number): Record<string, unknown> {
  return {
    id: `chatcmpl-${createdAt}`,
    object: 'chat.completion',
    created: createdAt,
    model,
    choices: [
      { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text, refusal: null } },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}
