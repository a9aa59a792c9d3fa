import { ShownRefs } from '@feelori/skills/tools';
import { message } from '../testing/answers-on';
import { chatHistory } from './chat-history';

const FAMILY = '\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
const refs = new ShownRefs([]);
const asked = (text: string): string => chatHistory([], [message(text)], refs)[0]?.text ?? '';
const remembered = (text: string): string =>
  chatHistory([{ role: 'customer', text, at: new Date(0) }], [message('and now?')], refs)[0]?.text ?? '';

describe('what a model is told', () => {
  it.each([
    ['asked now', asked, 2_000],
    ['asked before', remembered, 1_000],
  ] as const)('%s: the beginning and the question at the end of a long text', (_, told, limit) => {
    const text = told(`${'x'.repeat(limit - 3)}${FAMILY} and then: do you have this in M?`);
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text).toMatch(/^x{100}.* … .*do you have this in M\?$/u);
    expect(text.isWellFormed()).toBe(true);
  });

  it('holds whole characters only, wherever the limit falls', () => {
    for (let before = 990; before < 1_010; before += 1) {
      const text = asked(`${'x'.repeat(before)}${FAMILY.repeat(300)}`);
      expect(text.replaceAll(FAMILY, '').replace(/x+ … $/u, '')).toBe('');
    }
  });

  it('has no half of a surrogate pair, also where one came in', () => {
    expect(asked('blue \ud83d dress')).toBe('blue \ufffd dress');
    expect(remembered('\udc00')).toBe('\ufffd');
  });

  it('keeps back a number that stands where the text is cut', () => {
    for (let before = 970; before < 1_010; before += 1) {
      const text = asked(
        `${'words '.repeat(170).slice(0, before)}4111 1111 1111 1111 ${'more '.repeat(300)}`,
      );
      expect(text).not.toMatch(/1111/);
    }
  });

  it('is the newest messages of a burst without end', () => {
    const burst = Array.from({ length: 200 }, (_, at) => message(`message ${at}`));
    const told = chatHistory([], burst, refs);
    expect([told.length, told.at(-1)?.text]).toEqual([20, 'message 199']);
  });
});
