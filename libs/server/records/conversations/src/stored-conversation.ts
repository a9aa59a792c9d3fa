import type { Conversation, OpenTurn } from './conversation';

/** What an earlier version did not know of a conversation. */
type Later =
  'assignee' | 'epoch' | 'labels' | 'placeSeq' | 'revision' | 'snoozedUntil' | 'status' | 'waitingSince';

/** A conversation as it may lie in the database. */
export type StoredConversation = Omit<Conversation, Later | 'turn'> &
  Partial<Pick<Conversation, Later>> & {
    turn: (Omit<OpenTurn, 'place'> & Partial<Pick<OpenTurn, 'place'>>) | null;
  };

/** The conversation with all that is known of it today. Before places were counted, a turn's number was its place. */
export function conversationOf(stored: StoredConversation): Conversation {
  const { turn } = stored;
  return {
    assignee: null,
    waitingSince: null,
    status: null,
    snoozedUntil: null,
    labels: [],
    revision: 0,
    epoch: 0,
    placeSeq: stored.turnSeq,
    ...stored,
    turn: turn && { place: turn.n, ...turn },
  };
}
