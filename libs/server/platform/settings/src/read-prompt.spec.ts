import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EnvReader } from './env-reader';
import { readPrompt } from './read-prompt';

describe('the text that models are told', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'feelori-prompt-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function read(text: string | null): { prompt: string | null; problems: readonly string[] } {
    const file = path.join(folder, 'prompt.txt');
    if (text !== null) writeFileSync(file, text);
    const reader = new EnvReader({ ASSISTANT_PROMPT_FILE: text === null ? path.join(folder, 'none') : file });
    return { prompt: readPrompt(reader), problems: reader.problems };
  }

  it('is our own where nothing else is named, and that of the file where one is', () => {
    expect(readPrompt(new EnvReader({}))).toBeNull();
    expect(read('Be kind.\n{{tools}}')).toEqual({ prompt: 'Be kind.\n{{tools}}', problems: [] });
  });

  it.each([
    ['a file that is not there', null],
    ['one that does not say where the tools go', 'Be kind.'],
    ['one that is too long', `{{tools}}${'a'.repeat(20_000)}`],
  ])('is refused with the name of the variable: %s', (_, text) => {
    const { prompt, problems } = read(text);
    expect(prompt).toBeNull();
    expect(problems).toEqual([expect.stringContaining('ASSISTANT_PROMPT_FILE')]);
  });
});
