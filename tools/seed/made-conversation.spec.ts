import { madeConversation } from './made-conversation';
import { longestThread, threadLengths } from './thread-lengths';

const world = {
  ...{ phoneNumberId: '100', seed: 1, until: new Date('2026-11-28T12:00:00Z') },
  ...{ people: ['u1', 'u2'], labels: ['l1', 'l2'] },
};
const made = Array.from({ length: 200 }, (_, n) => madeConversation(n, 11, world));

describe('made-up conversations', () => {
  it('are the same for the same numbers, and others for others', () => {
    expect(madeConversation(7, 9, world)).toEqual(madeConversation(7, 9, world));
    expect(madeConversation(8, 9, world)).not.toEqual(madeConversation(7, 9, world));
    const other = madeConversation(7, 9, { ...world, seed: 2 });
    expect(other.customer._id).not.toBe(madeConversation(7, 9, world).customer._id);
  });

  it('hold what they say they hold, ids of their own, and end before now', () => {
    const ids = new Set<string>();
    for (const { conversation, inbound, outbox } of made) {
      expect(inbound.length + outbox.length).toBe(11);
      for (const { _id } of [conversation, ...inbound, ...outbox]) ids.add(_id);
      expect(conversation.lastAt.getTime()).toBeLessThan(world.until.getTime());
      expect(JSON.stringify([inbound, outbox])).not.toMatch(/\{(?:piece|order|city)\}/);
    }
    expect(ids.size).toBe(made.length * 12);
  });

  it('are as different as real ones: languages, states, people, labels', () => {
    const rows = made.map(({ conversation }) => conversation);
    expect(new Set(made.map(({ customer }) => customer.language)).size).toBeGreaterThan(6);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set([null, 'resolved', 'snoozed']));
    expect(new Set(rows.map(({ assignee }) => assignee))).toEqual(new Set([null, 'u1', 'u2']));
    expect(rows.some(({ waitingSince }) => waitingSince !== null)).toBe(true);
    expect(new Set(rows.flatMap(({ labels }) => labels))).toEqual(new Set(['l1', 'l2']));
  });

  it('show what was said last, and count what waits for a person only', () => {
    for (const { conversation, inbound, outbox } of made) {
      const { lastText, lastFrom, status, waitingSince, mode } = conversation;
      const texts = [...inbound.map(({ message }) => message), ...outbox.flatMap(({ parts }) => parts)];
      expect(texts).toContainEqual(expect.objectContaining({ content: { kind: 'text', text: lastText } }));
      const waits = mode === 'person' && lastFrom === 'customer' && status === null;
      expect(waitingSince !== null).toBe(waits);
    }
  });
});

describe('how long made-up threads are', () => {
  it.each([
    [1, 1],
    [1, 50],
    [7, 100],
    [100, 1_000],
    [33, 5_001],
  ])('%i of them hold %i messages together, each one at least', (conversations, messages) => {
    const lengths = [...threadLengths(conversations, messages, 1)];
    expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(messages);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
  });

  it('very differently, and one of a large amount is 10,000 messages long', () => {
    const lengths = threadLengths(20_000, 300_000, 1);
    expect(lengths[longestThread(20_000)]).toBe(10_000);
    const sorted = lengths.toSorted();
    expect(sorted[10_000]).toBeLessThan(15);
    expect(sorted[19_800]).toBeGreaterThan(100);
  });
});
