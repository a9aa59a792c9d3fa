import type { ConversationRow, InboxView } from './conversation';

type Judged = Pick<ConversationRow, 'assignee' | 'mentions' | 'mode' | 'status' | 'waitingSince'>;

/** Whether a view, as `userId` sees it, holds this conversation; the server asks its records the same. Pure. */
export function isInView(
  view: InboxView,
  { assignee, mentions, mode, status, waitingSince }: Judged,
  userId: string,
): boolean {
  switch (view) {
    case 'needs_you':
      return status === 'open' && waitingSince !== null;
    case 'mine':
      return status === 'open' && mode === 'person' && assignee?.id === userId;
    case 'unassigned':
      return status === 'open' && mode === 'person' && assignee === null;
    case 'mentions':
      return mentions?.people.includes(userId) ?? false;
    case 'all':
      return status === 'open';
    case 'snoozed':
    case 'resolved':
      return status === view;
  }
}
