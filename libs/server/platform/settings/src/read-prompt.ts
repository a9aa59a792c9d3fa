import { readFileSync } from 'node:fs';
import type { EnvReader } from './env-reader';
import { promptFault } from './prompt-fault';

/** What models are told in place of our own instructions; null where that is our own. */
export function readPrompt(read: EnvReader): string | null {
  const file = read.optional('ASSISTANT_PROMPT_FILE');
  if (file === null) return null;
  const text = textOf(file);
  if (text === null) return read.refuse('ASSISTANT_PROMPT_FILE', 'must name a file that can be read', null);
  const fault = promptFault(text);
  return fault === null ? text : read.refuse('ASSISTANT_PROMPT_FILE', fault, null);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
