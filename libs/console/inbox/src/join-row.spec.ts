import type { ConversationRow, InboxView } from '@feelori/contracts';
import type { HeldConversations } from './join-conversations';
import { joinRow } from './join-row';
import { aRow } from './testing/a-row';

const row = (id: string, minute: number, more: Partial<ConversationRow> = {}): ConversationRow => {
  const at = `2026-11-23T10:0${minute}:00.000Z`;
  const mine = { mode: 'person', assignee: { id: 'me', name: 'Me' } } as const;
  return aRow(id, { ...mine, lastAt: at, waitingSince: at, ...more });
};

const held = (next: string | null, ...rows: ConversationRow[]): HeldConversations => ({ rows, next });
const after = (
  list: HeldConversations,
  one: ConversationRow,
  view: InboxView = 'all',
  label = '',
): string[] =>
  joinRow(list, one, { view, label, userId: 'me' }).rows.map(
    ({ id, lastAt }) => `${id}${lastAt.slice(15, 16)}`,
  );

describe('a conversation that changed, in a list', () => {
  const list = held(null, row('c', 6), row('b', 4), row('a', 2));

  it('stands among the mentions by when it was mentioned, as long as it calls this person', () => {
    const called = (id: string, minute: number, people = ['me']): ConversationRow =>
      row(id, 1, { mentions: { people, unseen: [], at: `2026-11-23T10:0${minute}:00.000Z` } });
    const mentions = held(null, called('c', 6), called('a', 2));
    const ids = (one: ConversationRow): string[] =>
      joinRow(mentions, one, { view: 'mentions', label: '', userId: 'me' }).rows.map(({ id }) => id);
    expect(ids(called('b', 4))).toEqual(['c', 'b', 'a']);
    expect(ids(called('a', 8))).toEqual(['a', 'c']);
    expect(ids(called('b', 9, ['noor']))).toEqual(['c', 'a']);
    expect(ids(row('b', 9))).toEqual(['c', 'a']);
  });

  it('takes its place by the order of the view', () => {
    expect(after(list, row('a', 8))).toEqual(['a8', 'c6', 'b4']);
    expect(after(list, row('d', 5))).toEqual(['c6', 'd5', 'b4', 'a2']);
    expect(after(list, row('d', 1))).toEqual(['c6', 'b4', 'a2', 'd1']);
    expect(after(list, row('bb', 4))).toEqual(['c6', 'bb4', 'b4', 'a2']);
    const longestFirst = held(null, row('a', 2), row('b', 4));
    expect(after(longestFirst, row('c', 3), 'needs_you')).toEqual(['a2', 'c3', 'b4']);
  });

  it('leaves a view that does not hold it any more, and comes to no other', () => {
    expect(after(list, row('b', 4, { status: 'resolved', revision: 1 }))).toEqual(['c6', 'a2']);
    expect(after(list, row('b', 5, { assignee: null }), 'mine')).toEqual(['c6', 'a2']);
    expect(after(list, row('d', 9, { status: 'snoozed' }))).toEqual(['c6', 'b4', 'a2']);
    expect(after(held(null), row('d', 9, { status: 'snoozed' }), 'snoozed')).toEqual(['d9']);
    expect(after(list, row('b', 5, { waitingSince: null }), 'needs_you')).toEqual(['c6', 'a2']);
  });

  it('comes and goes with the label that is asked for', () => {
    const vip = { labels: ['vip'], revision: 1 };
    expect(after(held(null, row('b', 4, vip)), row('b', 4, { revision: 2 }), 'all', 'vip')).toEqual([]);
    expect(after(held(null), row('b', 4, vip), 'all', 'vip')).toEqual(['b4']);
    expect(after(held(null), row('b', 4), 'all', 'vip')).toEqual([]);
  });

  it('waits for its page where it stands below what is held', () => {
    const more = held('cursor', row('c', 6), row('b', 4));
    expect(after(more, row('a', 3))).toEqual(['c6', 'b4']);
    expect(after(more, row('a', 5))).toEqual(['c6', 'a5', 'b4']);
  });

  it('is not put back to what it was', () => {
    const newer = held(null, row('a', 5, { revision: 3 }));
    expect(after(newer, row('a', 9, { revision: 2 }))).toEqual(['a5']);
    expect(after(newer, row('a', 4, { revision: 3 }))).toEqual(['a5']);
    expect(after(newer, row('a', 4, { revision: 4 }))).toEqual(['a4']);
  });
});
