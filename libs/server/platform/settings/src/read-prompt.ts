import { readFileSync } from 'node:fs';
import type { EnvReader } from './env-reader';

/** Longer ones cost more in each question to a model than they can be worth. */
const MOST = 20_000;
/** Stands for when to call which tool; without it no model would know. */
const TOOLS = '{{tools}}';

/** What models are told in place of our own instructions; null where that is our own. */
export function readPrompt(read: EnvReader): string | null {
  const file = read.optional('ASSISTANT_PROMPT_FILE');
  if (file === null) return null;
  const text = textOf(file);
  if (text === null) return read.refuse('ASSISTANT_PROMPT_FILE', 'must name a file that can be read', null);
  const fits = text.length <= MOST && text.includes(TOOLS);
  if (fits) return text;
  return read.refuse(
    'ASSISTANT_PROMPT_FILE',
    `must name a text of at most ${MOST} characters with ${TOOLS} in it`,
    null,
  );
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
