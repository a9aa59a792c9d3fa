import type { ConversationRow } from '@feelori/contracts';
import { joinFirstPage, joinOlderPage } from './join-conversations';
import { aRow } from './testing/a-row';

const row = (id: string, minute: number, lastText = ''): ConversationRow =>
  aRow(id, { lastText, lastAt: new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString() });
const ids = (held: { rows: readonly ConversationRow[] }): string[] => held.rows.map((one) => one.id);

describe('the held conversations', () => {
  const held = { rows: [row('d', 4), row('c', 3), row('b', 2), row('a', 1)], next: 'older' };

  it('begin with the first page', () => {
    expect(joinFirstPage(undefined, { items: [row('d', 4)], next: 'x' })).toEqual({
      rows: [row('d', 4)],
      next: 'x',
    });
  });

  it('move a conversation up when it has news, and keep what lies below', () => {
    const joined = joinFirstPage(held, { items: [row('b', 9, 'news'), row('d', 4)], next: 'two' });
    expect(ids(joined)).toEqual(['b', 'd', 'c', 'a']);
    expect(joined.rows[0]?.lastText).toBe('news');
    expect(joined.next).toBe('older');
  });

  it('take in a new conversation', () => {
    expect(ids(joinFirstPage(held, { items: [row('e', 9), row('d', 4)], next: 'two' }))).toEqual([
      'e',
      'd',
      'c',
      'b',
      'a',
    ]);
  });

  it('start afresh when rows between may be missing', () => {
    const joined = joinFirstPage(held, { items: [row('y', 50), row('x', 40)], next: 'two' });
    expect(joined).toEqual({ rows: [row('y', 50), row('x', 40)], next: 'two' });
  });

  it('drop what is gone when one page holds everything', () => {
    expect(ids(joinFirstPage(held, { items: [row('d', 4), row('c', 3)], next: null }))).toEqual(['d', 'c']);
  });

  it('grow by older pages, each row once', () => {
    const joined = joinOlderPage(held, { items: [row('a', 1), row('z', 0)], next: null });
    expect(ids(joined)).toEqual(['d', 'c', 'b', 'a', 'z']);
    expect(joined.next).toBeNull();
  });
});
