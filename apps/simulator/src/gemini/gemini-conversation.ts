import type { Conversation, ToolStep } from '../model/conversation';
import { parsedOutput } from '../model/read-json';
import { wordsIn } from '../model/spoken-words';
import type { Content, GeminiRequest, Part } from './gemini-request';

/** The request as the provider-neutral conversation the scripted model reads. */
export function conversationOf({ contents, system, tools, mode }: GeminiRequest): Conversation {
  const last = contents.findLastIndex(
    ({ role, parts }) => role === 'user' && parts.some((part) => wordsOf(part) !== ''),
  );
  const said = contents.slice(0, last + 1).flatMap((content) => {
    const text = textOf(content);
    return text === ''
      ? []
      : [{ role: content.role === 'model' ? ('assistant' as const) : ('user' as const), text }];
  });
  return { system, said, steps: stepsOf(contents.slice(last + 1)), tools, mayCall: mode !== 'NONE' };
}

function stepsOf(contents: readonly Content[]): ToolStep[] {
  return contents.flatMap(({ parts }, index): ToolStep[] => {
    const calls = parts.flatMap(({ functionCall }) => functionCall ?? []);
    if (calls.length === 0) return [];
    const responses =
      contents[index + 1]?.parts.flatMap(({ functionResponse }) => functionResponse ?? []) ?? [];
    return [
      {
        calls: calls.map(({ name, args }) => ({ name, args: args ?? {} })),
        results: responses.map(({ name, response }) => ({ name, output: outputOf(response ?? {}) })),
      },
    ];
  });
}

/** `{result: …}` and `{output: …}` are wrappers; anything else is the result itself. */
function outputOf(response: Record<string, unknown>): unknown {
  const inner = response['result'] ?? response['output'];
  return inner === undefined ? response : parsedOutput(inner);
}

function textOf({ parts }: Content): string {
  return parts.map(wordsOf).join('\n').trim();
}

/** What a part says: its text, or the words of a recording made by this simulator. */
function wordsOf(part: Part): string {
  if (isText(part)) return part.text ?? '';
  const { mimeType, data } = part.inlineData ?? { mimeType: '', data: '' };
  return mimeType.startsWith('audio/') ? (wordsIn(Buffer.from(data, 'base64')) ?? '') : '';
}

function isText(part: Part): boolean {
  return typeof part.text === 'string' && part.thought !== true;
}
