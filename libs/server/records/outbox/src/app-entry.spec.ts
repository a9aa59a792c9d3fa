import type { AppMessage, MessageContent } from '@feelori/contracts';
import { appChangeOf, appEntry, mayBeOurs, withAppChange, withAppOriginal } from './app-entry';
import { newPart } from './new-part';
import type { OutboxEntry } from './outbox-entry';

const NOW = new Date('2026-11-28T12:00:00Z');
const ms = (seconds: number): number => NOW.getTime() + seconds * 1_000;
const recipient = { conversationId: '100:c1', phoneNumberId: '100', customerId: 'c1', to: { waId: '1650' } };

function written(content: MessageContent | string, over: Partial<AppMessage> = {}): AppMessage {
  const says: MessageContent = typeof content === 'string' ? { kind: 'text', text: content } : content;
  const base = { wamid: 'wamid.HBg=', phoneNumberId: '100', identity: {}, sentAt: ms(-5) };
  return { ...base, content: says, ...over };
}
const edited = (text: string, id: string, second: number): AppMessage =>
  written(
    { kind: 'edit', originalMessageId: 'wamid.HBg=', content: { kind: 'text', text } },
    { wamid: id, sentAt: ms(second) },
  );
const deleted = written({ kind: 'revoke', originalMessageId: 'wamid.HBg=' }, { wamid: 'wamid.r' });
const entryOf = (message: AppMessage): OutboxEntry => appEntry(recipient, message, { place: 3, now: NOW });

/** What an entry says after these came, the first of them making it. */
function after(messages: AppMessage[]): OutboxEntry | null {
  return messages.reduce<OutboxEntry | null>((entry, message) => {
    const change = appChangeOf(message);
    if (entry === null) {
      const original = { ...message, wamid: change?.originalId ?? message.wamid };
      return appEntry(recipient, original, { place: 3, now: NOW, change });
    }
    const next = change === null ? withAppOriginal(entry, message) : withAppChange(entry, change);
    return next ?? entry;
  }, null);
}

describe('what was written in the app, as the outbox keeps it', () => {
  it('is out, said by a person nobody can name, and nothing for delivery', () => {
    const entry = entryOf(written('Coming!'));
    expect(entry).toMatchObject({
      origin: 'person',
      author: null,
      stage: 'released',
      nextAt: null,
      writtenAt: new Date(ms(-5)),
      parts: [{ state: 'sent', wamid: 'wamid.HBg=', content: { kind: 'text', text: 'Coming!' } }],
      app: { content: { kind: 'text', text: 'Coming!' }, cameAt: NOW },
    });
    expect(entry._id).toMatch(/^100:c1#a-[\w-]{43}$/);
    expect(entryOf(written('Other words'))._id).toBe(entry._id);
  });

  it('says in words what has none', () => {
    const media = { id: 'm', mimeType: 'audio/ogg' };
    const entry = entryOf(written({ kind: 'audio', media, voice: true }));
    expect(entry.parts[0]?.content).toEqual({ kind: 'text', text: '[audio]' });
  });

  it('ends the same in whichever order a message and its edits come, and however often', () => {
    const items = [written('one'), edited('two', 'wamid.e1', 1), edited('three', 'wamid.e2', 2)];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
      [2, 0, 1, 0, 2],
    ];
    for (const order of orders) {
      const entry = after(order.flatMap((at) => items[at] ?? []));
      expect(entry?.parts[0]?.content).toEqual({ kind: 'text', text: 'three' });
      expect(entry).toMatchObject({ writtenAt: new Date(ms(-5)), app: { edit: { id: 'wamid.e2' } } });
      expect(entry?.app?.original).toBeUndefined();
    }
  });

  it('is gone once deleted, also when it or an edit comes later', () => {
    const items = [written('a secret'), edited('another', 'wamid.e1', 9)];
    for (const order of [
      [...items, deleted],
      [deleted, ...items],
      [...items.toReversed(), deleted, ...items],
    ]) {
      const entry = after(order);
      expect(JSON.stringify(entry)).not.toMatch(/secret|another/);
      expect(entry?.app?.content).toEqual({ kind: 'deleted' });
    }
  });

  it('changes nothing when it comes again, and nothing that Feelori sent', () => {
    const entry = entryOf(written('one'));
    expect(withAppOriginal(entry, written('one'))).toBeNull();
    const ours: OutboxEntry = { ...entry };
    delete ours.app;
    const change = appChangeOf(deleted);
    expect(change && withAppChange(ours, change)).toBeNull();
    expect(appChangeOf(written({ kind: 'edit', originalMessageId: 'w', content: null }))).toBeNull();
  });

  it('may be ours while words like it are on their way and have no id yet', () => {
    const sending = newPart({ kind: 'text', text: 'Coming!' }, 0);
    const being = (over: object): OutboxEntry[] => [
      { ...entryOf(written('x')), parts: [{ ...sending, state: 'sending', ...over }] },
    ];
    expect(mayBeOurs(being({}), written('Coming!'))).toBe(true);
    expect(mayBeOurs(being({ state: 'unknown' }), written('Coming!'))).toBe(true);
    expect(mayBeOurs(being({}), written('Other words'))).toBe(false);
    expect(mayBeOurs(being({ state: 'pending' }), written('Coming!'))).toBe(false);
    expect(mayBeOurs(being({ state: 'sent', wamid: 'w' }), written('Coming!'))).toBe(false);
  });
});
