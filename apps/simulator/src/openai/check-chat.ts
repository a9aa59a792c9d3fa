import type { Conversation } from '../model/conversation';
import { listOf, recordOf, stringOf } from '../model/read-json';
import { readChat } from './chat-messages';
import { checkModel } from './models';
import { OpenAiError } from './openai-error';

/** A checked chat completion. */
export interface CheckedChat {
  model: string;
  conversation: Conversation;
}

/** Models that cannot do without reasoning. */
const ALWAYS_REASON = ['gpt-6-astra', 'gpt-6.1-sol'];

/** Checks a body of `POST /chat/completions` with the traps of the current models (docs/models.md §2). @throws OpenAiError */
export function checkChat(value: unknown): CheckedChat {
  const body = recordOf(value);
  const model = checkModel(body['model']);
  const tools = listOf(body['tools']).map(toolOf);
  checkReasoning(body, model, tools.length > 0);
  if (body['max_tokens'] !== undefined) {
    throw unsupported("'max_tokens'", 'max_tokens', " Use 'max_completion_tokens' instead.");
  }
  const mayCall = tools.length > 0 && body['tool_choice'] !== 'none';
  return { model, conversation: { ...readChat(body['messages']), tools, mayCall } };
}

function checkReasoning(body: Record<string, unknown>, model: string, hasTools: boolean): void {
  const effort = body['reasoning_effort'];
  if (effort === 'none' && ALWAYS_REASON.includes(model)) {
    throw new OpenAiError(
      400,
      `Unsupported value: 'reasoning_effort' does not support 'none' with this model.`,
      'unsupported_value',
      'reasoning_effort',
    );
  }
  if (effort === 'none' || !/^gpt-(5\.[4-9]|6)/.test(model)) return;
  if (hasTools) {
    throw new OpenAiError(
      400,
      `Function tools with reasoning_effort are not supported for ${model} in /v1/chat/completions. To use function tools, use /v1/responses or set reasoning_effort to 'none'.`,
      null,
      'reasoning_effort',
    );
  }
  const sampled = ['temperature', 'top_p'].find((name) => body[name] !== undefined);
  if (sampled) throw unsupported(`'${sampled}'`, sampled);
}

function toolOf(value: unknown, index: number): Conversation['tools'][number] {
  const { type, function: offered } = recordOf(value);
  const { name, parameters } = recordOf(offered);
  if (type === 'function' && typeof name === 'string' && /^[\w-]{1,64}$/.test(name)) {
    return { name, parameters: recordOf(parameters) };
  }
  const where = `tools[${index}].function.name`;
  throw new OpenAiError(400, `Invalid '${where}': '${stringOf(name)}'.`, 'invalid_value', where);
}

function unsupported(what: string, param: string, advice = ''): OpenAiError {
  const message = `Unsupported parameter: ${what} is not supported with this model.${advice}`;
  return new OpenAiError(400, message, 'unsupported_parameter', param);
}
