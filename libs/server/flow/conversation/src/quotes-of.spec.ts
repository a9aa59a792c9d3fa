import type { CustomerMessage, MessageContent, MessageContext, ReplyContent } from '@feelori/contracts';
import { newPart, type OutboxEntry } from '@feelori/records/outbox';
import fc from 'fast-check';
import { type Quotable, quotes, quotesOf } from './quotes-of';

function message(wamid: string, said: string | MessageContent, context?: MessageContext): CustomerMessage {
  const content: MessageContent = typeof said === 'string' ? { kind: 'text', text: said } : said;
  const identity = { waId: '16505551234' };
  return {
    wamid,
    phoneNumberId: '100',
    identity,
    sentAt: 0,
    content,
    provisional: false,
    ...(context ? { context } : {}),
  };
}
function entry(wamids: (string | null)[], contents: ReplyContent[], change: Partial<OutboxEntry> = {}) {
  const parts = contents.map((content, i) => ({ ...newPart(content, i), wamid: wamids[i] ?? null }));
  return { _id: 'c#1', origin: 'assistant', parts, ...change } as OutboxEntry;
}
const card = (id: string, title: string): ReplyContent => ({
  kind: 'buttons',
  text: `*${title}*\n$49.99 · In stock`,
  buttons: [{ id: `similar:${id}`, title: 'Similar products' }],
});
const nothing: Quotable = { messages: [], entries: [], products: new Map() };
const ASKS = message('m', 'how much is this one?', { repliesTo: 'q' });
const quoted = (quotable: Partial<Quotable>, asks = ASKS) =>
  quotesOf([asks], { ...nothing, ...quotable }).get('m');

describe('what a message replies to', () => {
  it('is the very part it quotes, with who said it and the product it shows', () => {
    const entries = [
      entry(['a', 'q'], [{ kind: 'text', text: 'Look!' }, card('11', 'Blue Linen Dress')]),
      entry(['b'], [card('12', 'Blue Silk Dress')]),
    ];
    expect(quoted({ entries })).toEqual({
      kind: 'known',
      by: 'assistant',
      text: '*Blue Linen Dress*\n$49.99 · In stock',
      products: [{ productId: '11', title: 'Blue Linen Dress' }],
    });
  });

  it('is known as a person’s where one wrote it', () => {
    const entries = [entry(['q'], [{ kind: 'text', text: 'Hello, Maya here' }], { origin: 'person' })];
    expect(quoted({ entries })).toMatchObject({ by: 'person', text: 'Hello, Maya here', products: [] });
  });

  it('is the customer’s own message, a tap with the product it opened', () => {
    const tap: MessageContent = { kind: 'list_reply', id: 'product:11', title: 'Blue Linen Dress' };
    expect(quoted({ messages: [message('q', 'show me red dresses')] })).toMatchObject({
      by: 'customer',
      text: 'show me red dresses',
    });
    expect(quoted({ messages: [message('q', tap)] })).toMatchObject({
      by: 'customer',
      products: [{ productId: '11', title: 'Blue Linen Dress' }],
    });
  });

  it('is the product of the catalogue the message was written from', () => {
    const product = { productId: '41', title: 'Catalogue Dress' };
    const asks = message('m', 'is this washable?', { repliesTo: 'q', referredProductId: 'SKU-1' });
    expect(quoted({ products: new Map([['SKU-1', product]]) }, asks)).toEqual({
      kind: 'known',
      by: 'catalogue',
      text: '',
      products: [product],
    });
    expect(quoted({}, asks)).toEqual({ kind: 'unknown' });
  });

  it('is unknown where nothing is known under that id, not even a part that has none yet', () => {
    expect(quoted({})).toEqual({ kind: 'unknown' });
    expect(quoted({ entries: [entry([null], [card('11', 'Blue Linen Dress')])] })).toEqual({
      kind: 'unknown',
    });
  });

  it('is nothing for what quotes nothing, and for a tap, which says itself what it means', () => {
    const taps: MessageContent[] = [
      { kind: 'list_reply', id: 'product:11', title: 'Blue Linen Dress' },
      { kind: 'button_reply', id: 'person', title: 'Talk to a person' },
    ];
    const asked = [message('m', 'hi'), ...taps.map((tap) => message('n', tap, { repliesTo: 'q' }))];
    expect([asked.filter(quotes), quotesOf(asked, nothing).size]).toEqual([[], 0]);
  });

  it('is never something else, however many messages quote however much', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const asks = fc.uniqueArray(fc.tuple(fc.uuid(), id), { maxLength: 8, selector: ([wamid]) => wamid });
    const held = fc.uniqueArray(id, { maxLength: 5 });
    fc.assert(
      fc.property(asks, held, held, (burst, theirs, ours) => {
        const found = quotesOf(
          burst.map(([wamid, repliesTo]) => message(wamid, 'this one?', { repliesTo })),
          {
            messages: theirs.map((wamid) => message(wamid, `written ${wamid}`)),
            entries: ours.map((wamid) => entry([wamid], [{ kind: 'text', text: `said ${wamid}` }])),
            products: new Map(),
          },
        );
        for (const [wamid, repliesTo] of burst) {
          const text = theirs.includes(repliesTo) ? `written ${repliesTo}` : `said ${repliesTo}`;
          const is = theirs.includes(repliesTo) || ours.includes(repliesTo);
          expect(found.get(wamid)).toMatchObject(is ? { kind: 'known', text } : { kind: 'unknown' });
        }
      }),
    );
  });

  it('is cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
        const found = quoted({ messages: [message('q', text)] });
        expect(found).toMatchObject({ text: expect.any(String) as string });
        const cut = found?.kind === 'known' ? found.text : '';
        expect(cut.length).toBeLessThanOrEqual(600);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
