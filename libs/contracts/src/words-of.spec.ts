import type { MessageContent } from './message';
import { wordsOf } from './words-of';

describe('the words of a message', () => {
  const media = { id: 'm1', mimeType: 'image/jpeg' };
  const cases: [MessageContent, string][] = [
    [{ kind: 'text', text: 'hello' }, 'hello'],
    [{ kind: 'image', media, caption: 'this one' }, 'this one'],
    [{ kind: 'image', media }, ''],
    [{ kind: 'list_reply', id: 'product:1', title: 'Blue dress' }, 'Blue dress'],
    [{ kind: 'template_button', payload: 'p', text: 'Yes' }, 'Yes'],
    [{ kind: 'edit', originalMessageId: 'w', content: { kind: 'text', text: 'new' } }, 'new'],
    [{ kind: 'edit', originalMessageId: 'w', content: null }, ''],
    [{ kind: 'sticker', media, animated: false }, ''],
  ];

  it.each(cases)('of %j are %j', (content, words) => {
    expect(wordsOf(content)).toBe(words);
  });
});
