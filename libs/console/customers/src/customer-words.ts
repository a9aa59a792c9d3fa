import type { CustomerProfile, CustomerRow, Language, MarketingConsent, Seen } from '@feelori/contracts';

export const CONSENT_WORDS: Readonly<Record<MarketingConsent, string>> = {
  granted: 'Wants offers',
  stopped: 'No offers',
  unknown: 'Did not say',
};

export const SEEN_WORDS: Readonly<Record<Seen, string>> = {
  day: 'Within a day',
  week: 'Within a week',
  month: 'Within 30 days',
  quarter: 'Within 90 days',
  longer: 'Longer ago',
};

/** How somebody came to want offers, or not to. */
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  message: 'in a message',
  whatsapp: 'in WhatsApp’s settings',
  merged: 'from the customer merged with them',
};

export const CALLED_WORDS = { name: 'Name', number: 'Number', user_id: 'User id' } as const;

/** What a customer is called here; one without a name by their number. */
export function nameWords({ name, phone }: Pick<CustomerRow, 'name' | 'phone'>): string {
  return name || phone || 'Customer without a name';
}

export function languageWords(language: Language | string | null, locale?: string): string {
  if (language === null) return 'not known yet';
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

export function sourceWords(source: string | null): string {
  return source === null ? '' : (SOURCE_WORDS[source] ?? source);
}

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
