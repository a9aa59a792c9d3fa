import { may, type SignedInUser } from '@feelori/contracts';
import type { LiveNews } from './live-news';

/** Something for which a person is called to the console. */
export interface Call {
  conversationId: string;
  title: string;
  body: string;
  /** What it is about: the same again is no new call. Null for what happens once. */
  key: string | null;
  /** ISO 8601, the server's time; null for what happens now. */
  since: string | null;
}

const WORDS_MAX = 140;

const DID = {
  'conversation.assigned': 'gave you a conversation',
  'conversation.mentioned': 'calls you in a note',
  'conversation.wanted': 'would like to have a conversation of yours',
} as const;

/** What this person is called for by one piece of news: a hand-over nobody has, a message to them, a colleague. Pure. */
export function callFor(news: LiveNews, user: SignedInUser): Call | null {
  if (!may(user.role, 'conversations:reply')) return null;
  switch (news.type) {
    case 'conversation.assigned':
    case 'conversation.mentioned':
      return news.to === user.id && news.by.id !== user.id ? byColleague(news, DID[news.type]) : null;
    case 'conversation.wanted':
      return news.from === user.id ? byColleague(news, DID[news.type]) : null;
    case 'conversation.changed':
      return byCustomer(news, user);
    default:
      return null;
  }
}

function byColleague(
  { conversationId, by }: { conversationId: string; by: { name: string } },
  did: string,
): Call {
  const title = `${by.name || 'A colleague'} ${did}`;
  return { conversationId, title, body: 'Open it in Feelori.', key: null, since: null };
}

function byCustomer(
  { conversationId, row }: Extract<LiveNews, { type: 'conversation.changed' }>,
  user: SignedInUser,
): Call | null {
  if (row === undefined || row.status !== 'open') return null;
  const isMine = row.mode === 'person' && row.assignee?.id === user.id;
  const body = [...row.lastText.slice(0, 2 * WORDS_MAX)].slice(0, WORDS_MAX).join('');
  if (isMine && row.lastFrom === 'customer') {
    const key = `${conversationId} wrote ${row.lastAt}`;
    return { conversationId, title: `${row.customerName} wrote to you`, body, key, since: row.lastAt };
  }
  if (row.assignee !== null || row.waitingSince === null) return null;
  const key = `${conversationId} waits ${row.waitingSince}`;
  return { conversationId, title: `${row.customerName} needs a person`, body, key, since: row.waitingSince };
}
