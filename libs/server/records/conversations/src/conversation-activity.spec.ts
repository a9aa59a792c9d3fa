import fc from 'fast-check';
import {
  byConversation,
  type ConversationActivity,
  newConversation,
  summaryOf,
} from './conversation-activity';

const activities = fc.array(
  fc.record({
    id: fc.constantFrom('100:a', '100:b', '100:c'),
    phoneNumberId: fc.constant('100'),
    customerId: fc.constant('c'),
    identity: fc.record({ waId: fc.constantFrom('1555', '1666') }),
    customerName: fc.constantFrom('', 'Ann', '$name'),
    messageId: fc.uuid(),
    lastText: fc.string({ maxLength: 300, unit: 'grapheme' }),
    lastAt: fc.integer({ min: 1, max: 9 }).map((second) => new Date(second * 1_000)),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('what customers bring to conversations', () => {
  it('is counted once each, and the newest says the last word', () => {
    fc.assert(
      fc.property(activities, (all: ConversationActivity[]) => {
        const groups = byConversation(all);
        expect(groups.flat()).toHaveLength(all.length);
        expect(new Set(groups.map(([first]) => first?.id)).size).toBe(groups.length);
        for (const group of groups) {
          const news = summaryOf(group);
          const newest = Math.max(...group.map(({ lastAt }) => lastAt.getTime()));
          expect(news.messageIds).toEqual(group.map(({ messageId }) => messageId));
          expect(news.lastAt.getTime()).toBe(newest);
          expect(news.lastText.length).toBeLessThanOrEqual(400);
          expect(news.customerName === '').toBe(group.every(({ customerName }) => customerName === ''));
          const born = newConversation(group, new Date(0));
          expect(born).toMatchObject({ _id: news.id, unanswered: group.length, turn: null, turnSeq: 0 });
        }
      }),
    );
  });

  it('is cut for the list between characters', () => {
    const activity = { id: 'a', phoneNumberId: '1', customerId: 'c', identity: {}, customerName: '' };
    const family = '\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
    const { lastText } = summaryOf([
      { ...activity, messageId: 'm', lastText: family.repeat(300), lastAt: new Date(0) },
    ]);
    expect(lastText.length).toBeLessThanOrEqual(200);
    expect(lastText.replaceAll(family, '')).toBe('…');
  });
});
