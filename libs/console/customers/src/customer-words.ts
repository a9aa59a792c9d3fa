import type { CustomerProfile, Seen } from '@feelori/contracts';

export const SEEN_WORDS: Readonly<Record<Seen, string>> = {
  day: 'Within a day',
  week: 'Within a week',
  month: 'Within 30 days',
  quarter: 'Within 90 days',
  longer: 'Longer ago',
};

/** What the collections of a receipt are called. */
const COLLECTION_WORDS: Readonly<Record<string, string>> = {
  conversations: 'conversations',
  customers: 'records of the customer',
  dead_letters: 'failures',
  inbound: 'messages of the customer',
  media: 'files',
  notes: 'notes',
  outbox: 'messages of the shop',
  quarantine: 'webhooks not understood',
  search_texts: 'entries of the search',
  status_events: 'statuses of messages',
  turns: 'turns of the assistant',
};

/** What was theirs, most first: `12 messages of the customer`. */
export function countsWords(counts: NonNullable<CustomerProfile['erasure']>['counts']): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${COLLECTION_WORDS[name] ?? name.replaceAll(/[._]/g, ' ')}`);
}
