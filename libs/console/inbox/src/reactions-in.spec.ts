import type { ThreadMessage } from '@feelori/contracts';
import { reactionsIn } from './reactions-in';

const reacts = (id: string, entryId: string | null, emoji: string | null): ThreadMessage => ({
  from: 'customer',
  id,
  at: '2026-11-28T12:00:00Z',
  content: { kind: 'reaction', toMessageId: '', emoji },
  edited: false,
  quote: { entryId, from: 'assistant', kind: 'text', text: 'hello' },
  state: 'done',
});

it('stand on the message they are about, the newest alone, until they are taken back', () => {
  const all = [
    reacts('1', 'a', '👍'),
    reacts('2', 'b', '😀'),
    reacts('3', 'a', '❤️'),
    reacts('4', 'b', null),
  ];
  expect([...reactionsIn(all)]).toEqual([['a', '❤️']]);
});

it('stand nowhere where nobody knows what they are about', () => {
  const message: ThreadMessage = { ...reacts('1', null, '👍'), content: { kind: 'text', text: 'hello' } };
  expect(reactionsIn([reacts('2', null, '👍'), message]).size).toBe(0);
});
