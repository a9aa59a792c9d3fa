import { shareOf } from './fill';
import { madeConversation } from './made-conversation';

const world = { phoneNumberId: '100', seed: 1, until: new Date('2026-11-28T12:00:00Z') };

describe('made-up conversations', () => {
  it('are the same for the same numbers, and others for others', () => {
    expect(madeConversation(7, 9, world)).toEqual(madeConversation(7, 9, world));
    expect(madeConversation(8, 9, world)).not.toEqual(madeConversation(7, 9, world));
    const other = madeConversation(7, 9, { ...world, seed: 2 });
    expect(other.customer._id).not.toBe(madeConversation(7, 9, world).customer._id);
  });

  it('hold what they say they hold, ids of their own, and end before now', () => {
    const ids = new Set<string>();
    for (let n = 0; n < 50; n += 1) {
      const { conversation, inbound, outbox } = madeConversation(n, 11, world);
      expect(inbound.length + outbox.length).toBe(11);
      for (const { _id } of [conversation, ...inbound, ...outbox]) ids.add(_id);
      expect((conversation['lastAt'] as Date).getTime()).toBeLessThan(world.until.getTime());
      expect(JSON.stringify([inbound, outbox])).not.toMatch(/\{(?:piece|order)\}/);
    }
    expect(ids.size).toBe(50 * 12);
  });

  it.each([
    [1, 1],
    [7, 100],
    [100, 1_000],
    [33, 5_001],
  ])('%i of them hold %i messages together, each one at least', (conversations, messages) => {
    const shares = Array.from({ length: conversations }, (_, n) => shareOf(n, messages, conversations));
    expect(shares.reduce((sum, one) => sum + one, 0)).toBe(messages);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
  });
});
