import type { Conversation, ToolStep } from '../model/conversation';
import { listOf, parsedOutput, recordOf, stringOf } from '../model/read-json';
import { OpenAiError } from './openai-error';

interface ChatCall {
  id: string;
  name: string;
  args: Record<string, unknown>;
}

/** A message of a chat, as far as the simulator reads it. */
type ChatMessage =
  | { kind: 'said'; role: 'user' | 'assistant' | 'system'; text: string }
  | { kind: 'calls'; calls: ChatCall[] }
  | { kind: 'result'; id: string; content: string };

/** What a chat says, before tools are known. */
export type ChatTalk = Pick<Conversation, 'system' | 'said' | 'steps'>;

/**
 * Reads `messages` of a chat completion (docs/models.md §2): every call must be answered by the messages right after it,
 * and every answer must have its call. @throws OpenAiError
 */
export function readChat(value: unknown): ChatTalk {
  const messages = listOf(value).map(messageOf);
  if (messages.length === 0) {
    const message = "Missing required parameter: 'messages'.";
    throw new OpenAiError(400, message, 'missing_required_parameter', 'messages');
  }
  messages.forEach((message, index) => checkAnswered(message, index, messages));
  const last = messages.findLastIndex((message) => message.kind === 'said' && message.role === 'user');
  const talk: ChatTalk = { system: '', said: [], steps: stepsOf(messages.slice(last + 1)) };
  for (const message of messages.slice(0, last + 1)) {
    if (message.kind !== 'said') continue;
    const { role, text } = message;
    if (role === 'system') talk.system += `${text}\n`;
    else talk.said.push({ role, text });
  }
  return talk;
}

function messageOf(value: unknown): ChatMessage {
  const { role, content, tool_calls, tool_call_id } = recordOf(value);
  const text = textOf(content);
  switch (role) {
    case 'tool':
      return { kind: 'result', id: stringOf(tool_call_id), content: text };
    case 'system':
    case 'developer':
      return { kind: 'said', role: 'system', text };
    case 'user':
      return { kind: 'said', role, text };
    case 'assistant': {
      const calls = listOf(tool_calls).map(callOf);
      return calls.length > 0 ? { kind: 'calls', calls } : { kind: 'said', role, text };
    }
    default:
      throw invalid(
        `Invalid value: '${String(role)}'. Supported values are: 'system', 'assistant', 'user', and 'tool'.`,
      );
  }
}

/** A text, or the text parts of a list. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => stringOf(recordOf(part)['text']))
    .join('\n');
}

function callOf(value: unknown): ChatCall {
  const { id, function: called } = recordOf(value);
  const { name, arguments: args } = recordOf(called);
  return { id: stringOf(id), name: stringOf(name), args: recordOf(parsedOutput(args)) };
}

function checkAnswered(message: ChatMessage, index: number, messages: readonly ChatMessage[]): void {
  if (message.kind === 'calls') {
    const after = messages.slice(index + 1);
    const end = after.findIndex(({ kind }) => kind !== 'result');
    const answers = (end < 0 ? after : after.slice(0, end)).flatMap((one) =>
      one.kind === 'result' ? one.id : [],
    );
    const open = message.calls.filter(({ id }) => !answers.includes(id)).map(({ id }) => id);
    if (open.length === 0) return;
    throw invalid(
      `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${open.join(', ')}`,
    );
  }
  if (message.kind !== 'result') return;
  const before = messages.slice(0, index).findLast(({ kind }) => kind !== 'result');
  if (before?.kind === 'calls' && before.calls.some(({ id }) => id === message.id)) return;
  throw invalid(
    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
  );
}

function stepsOf(messages: readonly ChatMessage[]): ToolStep[] {
  const steps: ToolStep[] = [];
  const names = new Map<string, string>();
  for (const message of messages) {
    if (message.kind === 'calls') {
      steps.push({ calls: message.calls.map(({ name, args }) => ({ name, args })), results: [] });
      for (const { id, name } of message.calls) names.set(id, name);
    } else if (message.kind === 'result') {
      const output = parsedOutput(message.content);
      steps.at(-1)?.results.push({ name: names.get(message.id) ?? '', output });
    }
  }
  return steps;
}

function invalid(message: string): OpenAiError {
  return new OpenAiError(400, message, null, 'messages');
}
