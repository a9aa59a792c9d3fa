import type { MessageContent } from '@feelori/contracts';
import fc from 'fast-check';
import type { InboundMessage } from './inbound-message';
import { mergedMessage } from './merged-message';

const AT = Date.parse('2026-11-23T12:00:00Z');
const OURS = '100:c_ann';
const OTHERS = '100:c_bob';

interface Over {
  seconds?: number;
  from?: string;
  provisional?: boolean;
}

function came(
  wamid: string,
  content: MessageContent,
  { seconds = 0, from = OURS, provisional = false }: Over = {},
): InboundMessage {
  const sentAt = AT + seconds * 1_000;
  return {
    _id: `100:${wamid}`,
    conversationId: from,
    customerId: from.slice(4),
    sentAt: new Date(sentAt),
    receivedAt: new Date(sentAt + 500),
    message: { wamid, phoneNumberId: '100', identity: { waId: from }, sentAt, content, provisional },
    state: 'received',
    turnId: null,
  };
}

const text = (words: string): MessageContent => ({ kind: 'text', text: words });
const photo = (caption: string): MessageContent => ({
  kind: 'image',
  media: { id: 'file-1', mimeType: 'image/jpeg', sha256: 'hash-1' },
  caption,
});
const edit = (id: string, words: MessageContent | null, over: Over = {}): InboundMessage =>
  came(id, { kind: 'edit', originalMessageId: 'm', content: words }, over);
const revoke = (id: string, over: Over = {}): InboundMessage =>
  came(id, { kind: 'revoke', originalMessageId: 'm' }, { seconds: 9, ...over });

const red = came('m', text('red'));
const quoting = { ...red, message: { ...red.message, context: { repliesTo: 'card' } } };
const placeholder = came(
  'm',
  { kind: 'unsupported', of: 'unknown', errorCode: 131_060 },
  { provisional: true },
);
const blue = edit('e1', text('blue'), { seconds: 5 });

function after(...items: readonly InboundMessage[]): InboundMessage {
  const row = items.reduce<InboundMessage | null>(
    (before, item) => mergedMessage(before, item) ?? before,
    null,
  );
  if (row === null) throw new Error('nothing came');
  return row;
}

/** A row without what only tells when, and in how many steps, it came to be. */
function meant({ receivedAt: _, changedAt: __, revision: ___, foreign: ____, ...row }: InboundMessage) {
  return row;
}

describe('a message and its changes', () => {
  it('says what the latest edit says, whichever came first', () => {
    const later = edit('e2', text('green'), { seconds: 6 });
    const tied = edit('e3', text('yellow'), { seconds: 6 });
    expect(after(red, blue)).toMatchObject({
      message: { content: text('blue') },
      revision: 1,
      state: 'received',
    });
    expect(after(blue, red)).toMatchObject({ message: { content: text('blue'), provisional: false } });
    expect(after(red, later, blue).message.content).toEqual(text('green'));
    expect(after(red, tied, later).message.content).toEqual(text('yellow'));
  });

  it('is answered as it was changed even when its original never comes, and keeps what that brings', () => {
    expect(after(blue)).toMatchObject({ _id: '100:m', state: 'received', original: 'missing' });
    const whole = after(blue, quoting);
    expect(whole).toMatchObject({
      sentAt: red.sentAt,
      message: { wamid: 'm', context: { repliesTo: 'card' } },
    });
    expect(whole.original).toBeUndefined();
  });

  it('is nothing but deleted once it was, with whatever was in it', () => {
    const secrets = [photo('4111 1111 1111 1111'), text('4111 1111 1111 1111')];
    for (const content of secrets) {
      const original = came('m', content);
      original.message.context = { repliesTo: 'card', referral: { headline: 'file-1' } };
      const orders = [
        [original, edit('e1', content), revoke('r')],
        [revoke('r'), original, edit('e1', content)],
        [edit('e1', content), revoke('r'), original],
      ];
      for (const items of orders) {
        const row = after(...items);
        expect(row).toMatchObject({ state: 'done', message: { content: { kind: 'deleted' } } });
        expect(JSON.stringify(row)).not.toMatch(/4111|file-1|hash-1|card/);
      }
    }
  });

  it('is changed by nobody but its sender', () => {
    const stranger = { from: OTHERS, seconds: 99 };
    expect(mergedMessage(red, edit('x', text('mine'), stranger))).toBeNull();
    expect(mergedMessage(red, revoke('x', stranger))).toBeNull();
    const early = after(edit('x', text('mine'), stranger), blue, red);
    expect(meant(early)).toEqual(meant(after(red, blue)));
    expect(meant(after(revoke('x', stranger), red))).toEqual(meant(red));
    expect(JSON.stringify(after(edit('x', text('mine'), stranger), blue, revoke('r')))).not.toContain('blue');
  });

  it('waits again when what was answered says something else by now', () => {
    const answered: InboundMessage = { ...red, state: 'done', turnId: 't#1' };
    expect(mergedMessage(answered, edit('e0', text('Red!')))).toMatchObject({ state: 'done', turnId: 't#1' });
    const again = after(answered, blue);
    expect(again).toMatchObject({
      state: 'received',
      receivedAt: blue.receivedAt,
      turnId: 't#1',
      earlierTurnIds: ['t#1'],
    });
    expect(mergedMessage(again, blue)).toBeNull();
    expect(mergedMessage(again, red)).toBeNull();
    const twice = after(
      { ...again, state: 'done', turnId: 't#2' },
      edit('e2', text('green'), { seconds: 7 }),
    );
    expect(twice).toMatchObject({ state: 'received', earlierTurnIds: ['t#1', 't#2'] });
  });

  it('does not wait when it was changed back before anybody answered the change', () => {
    const answered: InboundMessage = { ...red, state: 'done', turnId: 't#1' };
    const back = edit('e2', text('red'), { seconds: 7 });
    expect(after(answered, blue, back)).toMatchObject({ state: 'done', turnId: 't#1' });
    expect(after(answered, back, blue)).toMatchObject({ state: 'done', turnId: 't#1' });
  });

  it('keeps the answer that its edit got before the original came', () => {
    const row = after({ ...after(blue), state: 'done', turnId: 't#1' }, red);
    expect(row).toMatchObject({ state: 'done', turnId: 't#1', message: { content: text('blue') } });
  });

  it('waits for its words where WhatsApp passed none on', () => {
    expect(after(edit('e', null))).toMatchObject({ unseenEdit: true, message: { provisional: true } });
    expect(after(placeholder, blue).message).toMatchObject({ content: text('blue'), provisional: false });
    const closed = after({ ...placeholder, state: 'done', turnId: 't#1' }, red);
    expect(closed).toMatchObject({ state: 'received', message: { content: text('red') }, revision: 1 });
  });

  it('is the same in whatever order and however often its items come', () => {
    const changes = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
        words: fc.constantFrom(text('blue'), text('red'), photo('this'), null),
        seconds: fc.integer({ min: 1, max: 3 }),
        from: fc.constantFrom(OURS, OURS, OTHERS),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    );
    const items = fc.record({
      changes,
      revoked: fc.constantFrom(null, null, OURS, OTHERS),
      announced: fc.boolean(),
      state: fc.constantFrom('received' as const, 'dead' as const),
    });
    const orders = items.chain(({ changes: edits, revoked, announced, state }) => {
      const all = [
        { ...quoting, state },
        ...edits.map(({ id, words, ...over }) => ({ ...edit(id, words, over), state })),
        ...(revoked === null ? [] : [{ ...revoke('r', { from: revoked }), state }]),
        ...(announced ? [{ ...placeholder, state }] : []),
      ];
      const every = { minLength: all.length, maxLength: all.length };
      const order = fc.shuffledSubarray(all, every);
      const again = fc.array(fc.constantFrom(...all), { maxLength: 6 });
      return fc.tuple(fc.constant(all), order, again, fc.infiniteStream(fc.nat()));
    });
    fc.assert(
      fc.property(orders, ([all, order, again, where]) => {
        const came = [...order];
        for (const item of again) came.splice((where.next().value as number) % (came.length + 1), 0, item);
        const row = after(...came);
        expect(meant(row)).toEqual(meant(after(...all)));
        for (const item of all) expect(mergedMessage(row, item)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });
});
