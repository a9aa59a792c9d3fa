import type { ConversationRow, Role } from '@feelori/contracts';
import { callFor } from './call-for';
import type { LiveNews } from './live-news';

const me = { id: 'me', email: 'me@shop.test', name: 'Me', role: 'agent' as Role };
const noor = { id: 'noor', name: 'Noor' };
const row = (more: Partial<ConversationRow>): LiveNews => ({
  type: 'conversation.changed',
  conversationId: 'c1',
  row: {
    id: 'c1',
    customerName: 'Ana',
    mode: 'person',
    status: 'open',
    assignee: null,
    lastFrom: 'customer',
    lastText: 'hello?',
    lastAt: '2026-11-02T10:00:00.000Z',
    waitingSince: '2026-11-02T09:59:00.000Z',
    ...more,
  } as ConversationRow,
});

it.each<[string, LiveNews, string | undefined]>([
  ['a hand-over nobody has', row({}), 'Ana needs a person'],
  ['a message to this person', row({ assignee: { id: 'me', name: 'Me' } }), 'Ana wrote to you'],
  ['their own reply', row({ assignee: { id: 'me', name: 'Me' }, lastFrom: 'person' }), undefined],
  ['a colleague’s conversation', row({ assignee: noor }), undefined],
  ['what the assistant answers', row({ mode: 'assistant', waitingSince: null }), undefined],
  ['what is done', row({ status: 'resolved' }), undefined],
  [
    'a note that names them',
    { type: 'conversation.mentioned', conversationId: 'c1', to: 'me', by: noor },
    'Noor calls you in a note',
  ],
  [
    'a note that names another',
    { type: 'conversation.mentioned', conversationId: 'c1', to: 'x', by: noor },
    undefined,
  ],
  [
    'what they gave themselves',
    { type: 'conversation.assigned', conversationId: 'c1', to: 'me', by: { id: 'me', name: 'Me' } },
    undefined,
  ],
  [
    'a wish for their conversation',
    { type: 'conversation.wanted', conversationId: 'c1', from: 'me', by: noor },
    'Noor would like to have a conversation of yours',
  ],
  ['news without a row', { type: 'conversation.changed', conversationId: 'c1' }, undefined],
])('%s', (_, news, title) => {
  expect(callFor(news, me)?.title).toBe(title);
});

it('calls nobody who may only read', () => {
  expect(callFor(row({}), { ...me, role: 'viewer' })).toBeNull();
});

it('knows a wait as the same, whatever else of the conversation changes', () => {
  expect(callFor(row({ labels: ['l'] }), me)?.key).toBe(
    callFor(row({ lastAt: '2026-11-02T11:00:00.000Z' }), me)?.key,
  );
});
