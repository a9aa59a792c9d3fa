import type { Conversation, ToolStep } from '../model/conversation';
import { parsedOutput } from '../model/read-json';
import type { InputItem, ResponsesRequest } from './responses-request';

/** The request as the provider-neutral conversation the scripted model reads. */
export function conversationOf(request: ResponsesRequest): Conversation {
  const { input, instructions, tools, mayCall } = request;
  const last = input.findLastIndex((item) => item.kind === 'message' && item.role === 'user');
  const said: Conversation['said'] = [];
  let system = instructions;
  for (const item of input.slice(0, last + 1)) {
    if (item.kind !== 'message') continue;
    if (item.role === 'user' || item.role === 'assistant') said.push({ role: item.role, text: item.text });
    else system += `\n${item.text}`;
  }
  const newest = input[last];
  const files = newest?.kind === 'message' ? (newest.files ?? []) : [];
  const steps = stepsOf(input.slice(last + 1));
  return { system, said, steps, tools, mayCall, ...(files.length > 0 ? { files } : {}) };
}

/** Calls and the outputs that follow them, grouped into steps. */
function stepsOf(items: readonly InputItem[]): ToolStep[] {
  const steps: ToolStep[] = [];
  const names = new Map<string, string>();
  let open = false;
  for (const item of items) {
    if (item.kind === 'call') {
      if (!open) steps.push({ calls: [], results: [] });
      open = true;
      names.set(item.callId, item.call.name);
      steps.at(-1)?.calls.push(item.call);
    } else if (item.kind === 'output') {
      open = false;
      steps.at(-1)?.results.push({ name: names.get(item.callId) ?? '', output: parsedOutput(item.output) });
    }
  }
  return steps;
}
