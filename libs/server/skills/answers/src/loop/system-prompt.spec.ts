import type { Tool } from '@feelori/skills/tools';
import { systemPrompt, USUAL_PROMPT } from './system-prompt';

describe('what a model is told before anything else', () => {
  const tools = [{ whenToCall: 'find_it: when they look for $& it' }, { whenToCall: 'two' }] as Tool[];

  it('says when to call which tool, in our own text and in another one', () => {
    expect(systemPrompt(tools)).toContain('Tools\n- find_it: when they look for $& it\n- two\n\nSafety');
    expect(USUAL_PROMPT.split('{{tools}}')).toHaveLength(2);
    expect(systemPrompt(tools, 'Be kind. {{tools}}')).toBe(
      'Be kind. - find_it: when they look for $& it\n- two',
    );
  });
});
