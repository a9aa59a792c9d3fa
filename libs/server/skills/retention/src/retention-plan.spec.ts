import fc from 'fast-check';
import { filesOf, finishedOf, oldBefore } from './retention-plan';

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW = new Date('2026-11-23T12:00:00Z');
const days = fc.integer({ min: 0, max: 4_000 });

function keeping(messages: number, turns: number): (name: string) => number {
  return (name) => (name === 'retention.messages_days' ? messages : turns);
}

describe('what is old', () => {
  it('is nothing until somebody says so', () => {
    expect(oldBefore('messages', NOW, keeping(0, 0))).toBeNull();
    expect(oldBefore('turns', NOW, keeping(0, 0))).toBeNull();
    expect(oldBefore('messages', NOW, keeping(0, 7))).toBeNull();
  });

  it('is never anything young, whatever stands in the settings', () => {
    fc.assert(
      fc.property(days, days, (messages, turns) => {
        const get = keeping(messages, turns);
        const ages = (['messages', 'turns'] as const).map((kind) => {
          const before = oldBefore(kind, NOW, get);
          return before === null ? Infinity : (NOW.getTime() - before.getTime()) / DAY_MS;
        });
        expect(ages[0]).toBeGreaterThanOrEqual(30);
        expect(ages[1]).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('is the record of a turn no later than its messages', () => {
    fc.assert(
      fc.property(days, days, (messages, turns) => {
        const get = keeping(messages, turns);
        const said = oldBefore('messages', NOW, get);
        const decided = oldBefore('turns', NOW, get);
        expect(said === null || (decided !== null && decided >= said)).toBe(true);
      }),
    );
  });
});

describe('what may go', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const row = fc.record({
    _id: id,
    conversationId: id,
    turnId: fc.option(id),
    earlierTurnIds: fc.array(id, { maxLength: 2 }),
  });

  it('is what nothing unfinished names, and all of that', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(id), fc.array(id), (rows, conversations, turns) => {
        const going = finishedOf(rows, { conversations: new Set(conversations), turns: new Set(turns) });
        for (const one of rows) {
          const named = [one._id, one.turnId ?? '', ...one.earlierTurnIds];
          const isHeld =
            conversations.includes(one.conversationId) || named.some((n) => turns.includes(n as 'a'));
          expect(going.includes(one)).toBe(!isHeld);
        }
      }),
    );
  });

  it('takes its files with it', () => {
    const at = { _id: 'm', conversationId: 'c' };
    expect(filesOf({ ...at, medium: { id: 'now', dropped: ['before'] } })).toEqual({
      received: ['now', 'before'],
      own: [],
    });
    expect(filesOf({ ...at, medium: { id: null } })).toEqual({ received: [], own: [] });
    const file = { id: 'ours', kind: 'image', type: 'image/png', size: 1 } as never;
    const parts = [
      { content: { kind: 'text', text: 'see' } },
      { content: { kind: 'attachment', file } },
      { content: { kind: 'template', header: { kind: 'image', file } } as never },
      { content: { kind: 'template', header: { kind: 'image', link: 'https://shop.test/a.png' } } as never },
    ] as const;
    expect(filesOf({ ...at, parts })).toEqual({ received: [], own: ['ours', 'ours'] });
  });
});
