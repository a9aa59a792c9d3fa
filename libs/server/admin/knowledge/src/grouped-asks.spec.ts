import type { SettledQuestion, UnansweredAsk } from '@feelori/records/knowledge';
import { groupedAsks } from './grouped-asks';

const at = (minute: number) => new Date(Date.parse('2026-11-28T12:00:00Z') + minute * 60_000);
const ask = (group: string, minute: number, question = `${group}?`): UnansweredAsk => ({
  _id: `100:c${minute}#1`,
  group,
  words: [group],
  question,
  language: 'en',
  at: at(minute),
  expiresAt: at(minute),
});
const settled = (group: string, state: SettledQuestion['state'], minute: number): SettledQuestion => ({
  _id: group,
  state,
  articleId: state === 'written' ? 'a1' : null,
  at: at(minute),
});

it('counts alike questions as one, the most asked first, with other wordings and where they were asked', () => {
  const asks = [ask('repair', 9), ask('wrap', 5), ask('wrap', 4, 'wrapping?'), ask('wrap', 3)];
  const { items } = groupedAsks(asks, []);
  expect(items.map(({ id, count }) => [id, count])).toEqual([
    ['wrap', 3],
    ['repair', 1],
  ]);
  expect(items[0]).toMatchObject({
    question: 'wrap?',
    others: ['wrapping?'],
    conversationIds: ['100:c5', '100:c4', '100:c3'],
    firstAt: at(3).toISOString(),
    lastAt: at(5).toISOString(),
  });
});

it('opens what was written and is asked again; what nobody will write stays away', () => {
  const asks = [ask('wrap', 9), ask('old', 8), ask('no', 8)];
  const states = [settled('wrap', 'written', 5), settled('old', 'written', 9), settled('no', 'dismissed', 1)];
  const { items, settled: done } = groupedAsks(asks, states);
  expect(items.map(({ id, articleId }) => [id, articleId])).toEqual([['wrap', 'a1']]);
  expect(done.map(({ id, state }) => [id, state])).toEqual([
    ['old', 'written'],
    ['no', 'dismissed'],
  ]);
});
