import { randomBytes } from 'node:crypto';
import type { Decision, Malformed, ToolCall } from '../model/conversation';
import { tokensIn } from '../model/read-json';
import type { CheckedChat } from './check-chat';
import { OpenAiError } from './openai-error';

interface Choice {
  finish_reason: 'stop' | 'length' | 'tool_calls' | 'content_filter';
  message: Record<string, unknown>;
}

/** The completion that carries this decision (docs/models.md §2); `createdAt` in seconds. @throws OpenAiError */
export function chatAnswer(
  decision: Decision,
  chat: CheckedChat,
  createdAt: number,
): Record<string, unknown> {
  const choice = choiceOf(decision, chat);
  const [prompt, written] = [tokensIn(chat.conversation), tokensIn(choice)];
  return {
    id: `chatcmpl-${randomBytes(12).toString('hex')}`,
    object: 'chat.completion',
    created: createdAt,
    model: chat.model,
    choices: [{ index: 0, logprobs: null, ...choice }],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: written,
      total_tokens: prompt + written,
      prompt_tokens_details: { cached_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  };
}

function choiceOf(decision: Decision, chat: CheckedChat): Choice {
  switch (decision.kind) {
    case 'text':
      return said('stop', decision.text);
    case 'calls':
      return called(decision.calls.map(({ name, args }) => ({ name, text: JSON.stringify(args) })));
    case 'malformed':
      return broken(decision.how, chat);
  }
}

function broken(how: Malformed, { conversation }: CheckedChat): Choice {
  switch (how) {
    case 'invalid_args':
      return called([{ name: conversation.tools[0]?.name ?? 'search_products', text: '{"terms": ["blu' }]);
    case 'unknown_tool':
      return called([{ name: 'no_such_tool', text: '{}' }]);
    case 'empty':
      return said('stop', '');
    case 'blocked':
      return said('content_filter', '');
    case 'length':
      return said('length', '');
    case 'failed':
      throw new OpenAiError(500, 'The model failed to answer.', 'server_error', null, 'server_error');
  }
}

function said(finish_reason: Choice['finish_reason'], content: string): Choice {
  return { finish_reason, message: { role: 'assistant', content, refusal: null } };
}

function called(calls: readonly { name: ToolCall['name']; text: string }[]): Choice {
  const tool_calls = calls.map(({ name, text }) => ({
    id: `call_${randomBytes(12).toString('hex')}`,
    type: 'function',
    function: { name, arguments: text },
  }));
  return {
    finish_reason: 'tool_calls',
    message: { role: 'assistant', content: null, refusal: null, tool_calls },
  };
}
