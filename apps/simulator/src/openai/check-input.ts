import { listOf, recordOf, stringOf } from '../model/read-json';
import { shownIn } from '../model/shown-words';
import { OpenAiError } from './openai-error';
import type { InputItem } from './responses-request';

const ROLES = ['user', 'assistant', 'system', 'developer'] as const;

/**
 * Reads and checks `input`: every call needs its output and every output its call; reasoning is sent back with its
 * call and encrypted, since nothing is stored. @throws OpenAiError
 */
export function checkInput(value: unknown): InputItem[] {
  if (typeof value === 'string') return [{ kind: 'message', role: 'user', text: value }];
  if (!Array.isArray(value) || value.length === 0) {
    throw new OpenAiError(400, "Missing required parameter: 'input'.", 'missing_required_parameter', 'input');
  }
  const items = value.map(itemOf);
  checkPairs(items);
  checkReasoning(items);
  return items;
}

function itemOf(value: unknown, index: number): InputItem {
  const item = recordOf(value);
  const param = `input[${index}]`;
  switch (item['type'] ?? 'message') {
    case 'message':
      return messageOf(item, param);
    case 'function_call':
      return callOf(item, param);
    case 'function_call_output':
      if (typeof item['output'] !== 'string' && !Array.isArray(item['output'])) {
        throw new OpenAiError(
          400,
          `Missing required parameter: '${param}.output'.`,
          'missing_required_parameter',
          `${param}.output`,
        );
      }
      return { kind: 'output', callId: stringOf(item['call_id']), output: outputOf(item['output']) };
    case 'reasoning':
      return reasoningOf(item);
    default:
      throw new OpenAiError(
        400,
        `Invalid value: '${String(item['type'])}'.`,
        'invalid_value',
        `${param}.type`,
      );
  }
}

function messageOf(item: Record<string, unknown>, param: string): InputItem {
  const role = ROLES.find((known) => known === item['role']);
  if (!role) {
    const supported = ROLES.map((name) => `'${name}'`).join(', ');
    throw new OpenAiError(
      400,
      `Invalid value: '${String(item['role'])}'. Supported values are: ${supported}.`,
      'invalid_value',
      `${param}.role`,
    );
  }
  const { content } = item;
  if (typeof content === 'string') return { kind: 'message', role, text: content };
  const wanted =
    role === 'assistant' ? ['output_text', 'refusal'] : ['input_text', 'input_image', 'input_file'];
  const files = listOf(content).flatMap((part, at) => pictureIn(recordOf(part), `${param}.content[${at}]`));
  const texts = listOf(content).map((part, at) => {
    const { type, text, refusal } = recordOf(part);
    if (typeof type === 'string' && wanted.includes(type)) return stringOf(text ?? refusal);
    throw new OpenAiError(
      400,
      `Invalid value: '${String(type)}'.`,
      'invalid_value',
      `${param}.content[${at}].type`,
    );
  });
  return { kind: 'message', role, text: texts.join('\n').trim(), ...(files.length > 0 ? { files } : {}) };
}

const PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,/;

/** What a picture shows that was made by this simulator; nothing where the part is none. @throws OpenAiError */
function pictureIn(part: Record<string, unknown>, param: string): string[] {
  if (part['type'] !== 'input_image') return [];
  const url = stringOf(part['image_url']);
  if (!PICTURE.test(url)) {
    const message = 'Invalid image data. Expected a base64-encoded data URL with an image MIME type.';
    throw new OpenAiError(400, message, 'invalid_value', `${param}.image_url`);
  }
  return [shownIn(Buffer.from(url.replace(PICTURE, ''), 'base64'))];
}

function callOf(item: Record<string, unknown>, param: string): InputItem {
  if (typeof item['arguments'] !== 'string') {
    throw new OpenAiError(
      400,
      `Invalid type for '${param}.arguments': expected a string.`,
      'invalid_type',
      `${param}.arguments`,
    );
  }
  const call = { name: stringOf(item['name']), args: argumentsOf(item['arguments']) };
  const id = typeof item['id'] === 'string' ? item['id'] : null;
  return { kind: 'call', id, callId: stringOf(item['call_id']), call };
}

function reasoningOf(item: Record<string, unknown>): InputItem {
  const id = stringOf(item['id']);
  if (typeof item['encrypted_content'] !== 'string') {
    throw new OpenAiError(
      404,
      `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`,
      null,
      'input',
    );
  }
  return { kind: 'reasoning', id };
}

function checkPairs(items: readonly InputItem[]): void {
  const answered = new Set(items.flatMap((item) => (item.kind === 'output' ? [item.callId] : [])));
  const called = new Set(items.flatMap((item) => (item.kind === 'call' ? [item.callId] : [])));
  const open = [...called].find((id) => !answered.has(id));
  if (open !== undefined) {
    throw new OpenAiError(400, `No tool output found for function call ${open}.`, null, 'input');
  }
  const stray = [...answered].find((id) => !called.has(id));
  if (stray !== undefined) {
    throw new OpenAiError(
      400,
      `No tool call found for function call output with call_id ${stray}.`,
      null,
      'input',
    );
  }
}

/** The ids made here belong together: the call `fc_x…` came with the reasoning item `rs_x`. */
function checkReasoning(items: readonly InputItem[]): void {
  const thoughts = new Set(items.flatMap((item) => (item.kind === 'reasoning' ? [item.id] : [])));
  for (const item of items) {
    const thought = item.kind === 'call' ? /^fc_([0-9a-f]{12})r/.exec(item.id ?? '')?.[1] : undefined;
    if (thought === undefined || thoughts.has(`rs_${thought}`) || item.kind !== 'call') continue;
    throw new OpenAiError(
      400,
      `Item '${item.id ?? ''}' of type 'function_call' was provided without its required 'reasoning' item: 'rs_${thought}'.`,
      null,
      'input',
    );
  }
}

function argumentsOf(text: string): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function outputOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return listOf(value)
    .map((part) => stringOf(recordOf(part)['text']))
    .join('\n');
}
