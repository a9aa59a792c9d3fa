import type { CustomerMessage, MessageContent } from '@feelori/contracts';
import fc from 'fast-check';
import { messagesAsMeant } from './messages-as-meant';

const AT = Date.parse('2026-11-23T12:00:00Z');

function message(wamid: string, content: MessageContent, seconds = 0): CustomerMessage {
  const sentAt = AT + seconds * 1_000;
  return { wamid, phoneNumberId: 'p', identity: { waId: '1' }, sentAt, content, provisional: false };
}
const text = (wamid: string, words: string) => message(wamid, { kind: 'text', text: words });
const edit = (wamid: string, of: string, words: string, seconds = 1) =>
  message(wamid, { kind: 'edit', originalMessageId: of, content: { kind: 'text', text: words } }, seconds);
const revoke = (wamid: string, of: string) => message(wamid, { kind: 'revoke', originalMessageId: of }, 2);

const wordsOf = (messages: readonly CustomerMessage[]): string[] =>
  messagesAsMeant(messages).map(({ content }) => (content.kind === 'text' ? content.text : content.kind));

describe('messages as the customer means them', () => {
  it('say what they were changed to, whichever item came first', () => {
    const red = text('m', 'show me red dresses');
    const blue = edit('e', 'm', 'show me blue dresses');
    expect(wordsOf([red, blue])).toEqual(['show me blue dresses']);
    expect(wordsOf([blue, red])).toEqual(['show me blue dresses']);
    expect(wordsOf([red, edit('e2', 'm', 'green', 5), blue])).toEqual(['green']);
  });

  it('are gone once they were deleted, also when an edit comes after that', () => {
    const card = text('m', 'my card is 4111 1111 1111 1111');
    expect(wordsOf([card, revoke('r', 'm'), text('n', 'hello')])).toEqual(['hello']);
    expect(wordsOf([revoke('r', 'm'), edit('e', 'm', 'again', 9), card])).toEqual([]);
  });

  it('keep a change of a message that is not among them, and a media message whose caption was changed', () => {
    expect(wordsOf([edit('e', 'earlier', 'blue'), revoke('r', 'other')])).toEqual(['edit', 'revoke']);
    const content: MessageContent = {
      kind: 'image',
      media: { id: '1', mimeType: 'image/jpeg' },
      caption: 'this?',
    };
    const changed: MessageContent = { ...content, caption: 'that?' };
    const caption = message('e', { kind: 'edit', originalMessageId: 'm', content: changed }, 1);
    expect(messagesAsMeant([message('m', content), caption])[0]?.content).toEqual(changed);
  });

  it('are the same in whatever order the items came', () => {
    const items = [
      text('a', 'one'),
      text('b', 'two'),
      edit('e1', 'a', 'one!', 1),
      edit('e2', 'a', 'one!!', 3),
      revoke('r', 'b'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 5 }), (shuffled) => {
        expect(wordsOf(shuffled)).toEqual(['one!!']);
      }),
    );
  });
});
