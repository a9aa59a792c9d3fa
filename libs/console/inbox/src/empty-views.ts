import type { InboxView } from '@feelori/contracts';

interface EmptyWords {
  title: string;
  words: string;
}

/** Said of any view in which nothing carries the chosen label. */
export const EMPTY_BY_LABEL: EmptyWords = {
  title: 'Nothing here carries this label',
  words: 'Choose “Any label” above, or another view.',
};

/** Said of any view in which nothing is found. */
export const EMPTY_BY_SEARCH: EmptyWords = {
  title: 'Nothing found',
  words:
    'Looked for are names, words of messages, order numbers, and whole phone numbers with their country code. Choose “All” or “Resolved” to look there.',
};

/** What an empty view says: that all is well, or how it fills. */
export const EMPTY_VIEWS: Record<InboxView, EmptyWords> = {
  needs_you: {
    title: 'Nobody waits',
    words: 'Customers who need a person appear here, the longest wait first.',
  },
  mine: {
    title: 'You have no conversation',
    words: 'Take one over, and it stays here until you hand it back.',
  },
  unassigned: {
    title: 'Nothing to take',
    words: 'Conversations that were handed over and nobody took appear here.',
  },
  mentions: {
    title: 'Nobody called you yet',
    words: 'Where a colleague names you in a note with @, the conversation appears here.',
  },
  all: {
    title: 'No conversations yet',
    words:
      'Write to the shop from the phone page (or from WhatsApp), and the conversation appears here by itself.',
  },
  snoozed: {
    title: 'Nothing is put off',
    words: 'What you snooze waits here, and is back at its time or as soon as the customer writes.',
  },
  resolved: {
    title: 'Nothing is resolved yet',
    words: 'What is done goes here. When the customer writes again, it is open again.',
  },
};
