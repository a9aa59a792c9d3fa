import type { InboxView } from '@feelori/contracts';

/** What is in a view as `userId` sees it. Pure. */
export function filterOf(view: InboxView, userId: string): object {
  switch (view) {
    case 'needs_you':
      return { status: null, waitingSince: { $type: 'date' } };
    case 'mine':
      return { mode: 'person', assignee: { $eq: userId }, status: null };
    case 'unassigned':
      return { mode: 'person', assignee: null, status: null };
    case 'mentions':
      // The type is what lets the index of mentions answer.
      return { 'mentions.people': { $eq: userId }, 'mentions.at': { $type: 'date' } };
    case 'all':
      return { status: null };
    case 'snoozed':
    case 'resolved':
      return { status: view };
  }
}
