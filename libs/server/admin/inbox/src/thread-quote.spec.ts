import type { MessageContent } from '@feelori/contracts';
import { aMessage } from './testing/a-conversation';
import { threadQuote } from './thread-quote';

const nothing = { messages: new Map(), parts: new Map(), idOf: () => 'sealed' };
const { message } = aMessage('ana', 2, 1);

describe('what a message replies to', () => {
  it('is nothing for most', () => {
    expect(threadQuote(message, nothing)).toBeNull();
    expect(threadQuote({ ...message, context: { forwarded: true } }, nothing)).toBeNull();
  });

  it('is a page of the catalogue by what that calls the product', () => {
    const context = { repliesTo: 'wamid.x', referredProductId: 'SKU-1' };
    expect(threadQuote({ ...message, context }, nothing)).toEqual({
      entryId: null,
      from: 'catalogue',
      kind: null,
      text: 'SKU-1',
    });
  });

  it('is for a reaction what it was given to', () => {
    const row = aMessage('ana', 1, 0);
    const content: MessageContent = { kind: 'reaction', toMessageId: 'wamid.q', emoji: '❤️' };
    const quote = threadQuote({ ...message, content }, { ...nothing, messages: new Map([['wamid.q', row]]) });
    expect(quote).toMatchObject({ entryId: 'sealed', from: 'customer', kind: 'text' });
    expect(threadQuote({ ...message, content }, nothing)).toMatchObject({ entryId: null, from: null });
  });

  it.each<[MessageContent, string]>([
    [{ kind: 'audio', media: { id: '1', mimeType: 'audio/ogg' }, voice: true }, ''],
    [{ kind: 'text', text: `${'👩‍👧‍👦'.repeat(40)} end` }, `${'👩‍👧‍👦'.repeat(19)}…`],
  ])('is told in whole characters, and by its kind where it has no words', (content, text) => {
    const row = aMessage('ana', 1, 0);
    const messages = new Map([['wamid.q', { ...row, message: { ...row.message, content } }]]);
    const asks = { ...message, context: { repliesTo: 'wamid.q' } };
    expect(threadQuote(asks, { ...nothing, messages })).toEqual({
      entryId: 'sealed',
      from: 'customer',
      kind: content.kind,
      text,
    });
  });
});
