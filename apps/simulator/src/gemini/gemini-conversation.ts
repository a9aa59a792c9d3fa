import type { Conversation, ToolStep } from '../model/conversation';
import { parsedOutput } from '../model/read-json';
import { shownIn } from '../model/shown-words';
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
  const files = (contents[last]?.parts ?? []).flatMap(filesIn);
  const steps = stepsOf(contents.slice(last + 1));
  return { system, said, steps, tools, mayCall: mode !== 'NONE', ...(files.length > 0 ? { files } : {}) };
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

/** What a file says or shows that was made by this simulator. */
function filesIn({ inlineData }: Part): string[] {
  if (inlineData === undefined) return [];
  const bytes = Buffer.from(inlineData.data, 'base64');
  return [inlineData.mimeType.startsWith('audio/') ? (wordsIn(bytes) ?? '') : shownIn(bytes)];
}

function isText(part: Part): boolean {
  return typeof part.text === 'string' && part.thought !== true;
}
