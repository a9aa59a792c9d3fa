import type { Conversation, OpenTurn } from './conversation';

/** A conversation as it may lie in the database: an earlier version knew neither epochs nor places nor assignees nor who waits. */
export type StoredConversation = Omit<
  Conversation,
  'assignee' | 'epoch' | 'placeSeq' | 'turn' | 'waitingSince'
> &
  Partial<Pick<Conversation, 'assignee' | 'epoch' | 'placeSeq' | 'waitingSince'>> & {
    turn: (Omit<OpenTurn, 'place'> & Partial<Pick<OpenTurn, 'place'>>) | null;
  };

/** The conversation with all that is known of it today. Before places were counted, a turn's number was its place. */
export function conversationOf(stored: StoredConversation): Conversation {
  const { turn } = stored;
  return {
    assignee: null,
    waitingSince: null,
    epoch: 0,
    placeSeq: stored.turnSeq,
    ...stored,
    turn: turn && { place: turn.n, ...turn },
  };
}
