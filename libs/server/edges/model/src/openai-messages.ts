import type { ChatTurn, ModelCall, ModelFile, ProviderItem, StepResult, ToolMessage } from './chat-provider';

interface OutputItem {
  type?: string;
  call_id?: string;
  name?: string;
  arguments?: string;
  content?: { type?: string; text?: string }[];
}

interface Answer {
  status?: string;
  output?: OutputItem[];
  incomplete_details?: { reason?: string } | null;
  usage?: { input_tokens?: number; output_tokens?: number } | null;
  model?: string;
}

/**
 * The body of `POST /responses`: nothing is stored at OpenAI, reasoning travels with us encrypted
 * (docs/outside/models.md §3). Half of a surrogate pair is refused, so it is replaced.
 */
export function openaiRequest(
  turn: ChatTurn,
  model: string,
  maxOutputTokens: number,
): Record<string, unknown> {
  const tools = turn.tools.map((tool) => ({ type: 'function', ...tool, strict: true }));
  return {
    model,
    instructions: turn.system,
    input: [
      ...turn.history.map(({ role, text, files = [] }) => ({
        role,
        content: contentOf(text.toWellFormed(), files),
      })),
      ...turn.scratch,
    ],
    ...(tools.length === 0 ? {} : { tools, tool_choice: turn.toolMode, parallel_tool_calls: true }),
    store: false,
    include: ['reasoning.encrypted_content'],
    reasoning: { effort: 'low' },
    max_output_tokens: maxOutputTokens,
    safety_identifier: turn.customerTag,
  };
}

/** Files are pictures: recordings go another way (docs/outside/models.md §3). */
function contentOf(text: string, files: readonly ModelFile[]): unknown {
  if (files.length === 0) return text;
  const pictures = files.map(({ type, bytes }) => ({
    type: 'input_image',
    image_url: `data:${type};base64,${bytes.toString('base64')}`,
    detail: 'auto',
  }));
  return [...pictures, { type: 'input_text', text }];
}

/** Reads an answer by status and items; null when the body is none (a `failed` one comes with HTTP 200). */
export function readOpenaiAnswer(body: unknown, asked: string): StepResult | null {
  if (typeof body !== 'object' || body === null) return null;
  const answer = body as Answer;
  const output = Array.isArray(answer.output) ? answer.output : null;
  if (output === null || answer.status === 'failed' || answer.status === 'cancelled') return null;
  const text = textOf(output, 'output_text');
  const calls = output.flatMap((item) => (item.type === 'function_call' ? [callOf(item)] : []));
  return {
    ...(text === '' ? {} : { text }),
    calls,
    raw: output,
    stop: stopOf(answer, output, text, calls),
    usage: { in: answer.usage?.input_tokens ?? 0, out: answer.usage?.output_tokens ?? 0 },
    model: answer.model ?? asked,
  };
}

function textOf(output: readonly OutputItem[], type: string): string {
  return output
    .flatMap((item) => (item.type === 'message' && Array.isArray(item.content) ? item.content : []))
    .filter((part) => part.type === type)
    .map((part) => part.text ?? '')
    .join('')
    .trim();
}

function callOf(item: OutputItem): ModelCall {
  const call = { id: item.call_id ?? '', name: item.name ?? '' };
  try {
    return { ...call, args: JSON.parse(item.arguments ?? '{}') as unknown };
  } catch {
    return { ...call, args: null, argsError: 'the arguments are not JSON' };
  }
}

function stopOf(
  answer: Answer,
  output: readonly OutputItem[],
  text: string,
  calls: readonly ModelCall[],
): StepResult['stop'] {
  const reason = answer.incomplete_details?.reason;
  if (reason === 'content_filter') return 'blocked';
  if (reason === 'max_output_tokens') return 'length';
  if (calls.length > 0) return 'tools';
  if (output.some((item) => item.content?.some((part) => part.type === 'refusal'))) return 'refusal';
  return text === '' ? 'invalid' : 'final';
}

/** One output item for every call of the step; OpenAI refuses a call left without one. */
export function openaiToolResults(results: readonly ToolMessage[]): ProviderItem[] {
  return results.map(({ id, output, isError }) => ({
    type: 'function_call_output',
    call_id: id,
    output: isError ? JSON.stringify({ error: output }) : output.toWellFormed(),
  }));
}
