import { randomBytes } from 'node:crypto';
import type { Decision, Malformed, ToolCall } from '../model/conversation';
import { tokensIn } from '../model/read-json';
import type { ResponsesRequest } from './responses-request';

const REASONING_TOKENS = 16;
const id = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

interface Outcome {
  status: 'completed' | 'failed' | 'incomplete';
  output: Record<string, unknown>[];
  error?: { code: string; message: string };
  reason?: string;
}

/** The answer body: the decision in the shape of the Responses API, `createdAt` in seconds. */
export function openAiAnswer(
  decision: Decision,
  request: ResponsesRequest,
  createdAt: number,
): Record<string, unknown> {
  const outcome = outcomeOf(decision, request);
  const written = tokensIn(outcome.output);
  const read = tokensIn(request.input);
  return {
    id: id('resp'),
    object: 'response',
    created_at: createdAt,
    status: outcome.status,
    error: outcome.error ?? null,
    incomplete_details: outcome.reason ? { reason: outcome.reason } : null,
    instructions: request.instructions || null,
    model: request.model,
    output: outcome.output,
    parallel_tool_calls: true,
    store: request.store,
    usage: {
      input_tokens: read,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: written + REASONING_TOKENS,
      output_tokens_details: { reasoning_tokens: REASONING_TOKENS },
      total_tokens: read + written + REASONING_TOKENS,
    },
  };
}

function outcomeOf(decision: Decision, request: ResponsesRequest): Outcome {
  if (request.maxOutputTokens !== null && request.maxOutputTokens <= REASONING_TOKENS) {
    return broken('length', request);
  }
  switch (decision.kind) {
    case 'text':
      return {
        status: 'completed',
        output: [message({ type: 'output_text', text: decision.text, annotations: [] })],
      };
    case 'calls':
      return { status: 'completed', output: callItems(decision.calls, request) };
    case 'malformed':
      return broken(decision.how, request);
  }
}

function broken(how: Malformed, request: ResponsesRequest): Outcome {
  switch (how) {
    case 'invalid_args': {
      const [first = { name: 'search_products' }] = request.tools;
      const items = callItems([{ name: first.name, args: {} }], request);
      const output = items.map((item) =>
        item['type'] === 'function_call' ? { ...item, arguments: '{"terms": ["blu' } : item,
      );
      return { status: 'completed', output };
    }
    case 'unknown_tool':
      return { status: 'completed', output: callItems([{ name: 'no_such_tool', args: {} }], request) };
    case 'empty':
      return { status: 'completed', output: [] };
    case 'blocked':
      return {
        status: 'completed',
        output: [message({ type: 'refusal', refusal: "I'm sorry, but I can't help with that." })],
      };
    case 'length':
      return { status: 'incomplete', output: [], reason: 'max_output_tokens' };
    case 'failed':
      return {
        status: 'failed',
        output: [],
        error: { code: 'server_error', message: 'The model failed to answer.' },
      };
  }
}

function message(part: Record<string, unknown>): Record<string, unknown> {
  return { type: 'message', id: id('msg'), role: 'assistant', status: 'completed', content: [part] };
}

/** Calls with their reasoning item before them; `fc_<reasoning>r…` names the item that must be sent back with the call. */
function callItems(calls: readonly ToolCall[], request: ResponsesRequest): Record<string, unknown>[] {
  const thought = randomBytes(6).toString('hex');
  const encrypted = request.encrypts ? { encrypted_content: `gAAAAA${thought}` } : {};
  const reasoning = { type: 'reasoning', id: `rs_${thought}`, summary: [], ...encrypted };
  const items = calls.map(({ name, args }, index) => ({
    type: 'function_call',
    id: request.reasons ? `fc_${thought}r${index}` : id('fc'),
    call_id: id('call'),
    name,
    arguments: JSON.stringify(args),
    status: 'completed',
  }));
  return request.reasons ? [reasoning, ...items] : items;
}
