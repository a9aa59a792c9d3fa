import type { CustomerRow, Language, MarketingConsent } from '@feelori/contracts';

export const CONSENT_WORDS: Readonly<Record<MarketingConsent, string>> = {
  granted: 'Wants offers',
  stopped: 'No offers',
  unknown: 'Did not say',
};

/** How somebody came to want offers, or not to. */
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  message: 'in a message',
  whatsapp: 'in WhatsApp’s settings',
  merged: 'from the customer merged with them',
};

export const CALLED_WORDS = {
  name: 'Name',
  username: 'Username',
  number: 'Number',
  user_id: 'User id',
} as const;

/** What a customer is called here; one without a name by their number. */
export function nameWords({ name, phone }: Pick<CustomerRow, 'name' | 'phone'>): string {
  return name || phone || 'Customer without a name';
}

const displayNames = new Map<string | undefined, Intl.DisplayNames>();

/** Made once: making one takes longer than drawing the row it is for. */
function namesOf(locale: string | undefined): Intl.DisplayNames {
  const names = displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  displayNames.set(locale, names);
  return names;
}

export function languageWords(language: Language | string | null, locale?: string): string {
  if (language === null) return 'not known yet';
  try {
    return namesOf(locale).of(language) ?? language;
  } catch {
    return language;
  }
}

export function sourceWords(source: string | null): string {
  return source === null ? '' : (SOURCE_WORDS[source] ?? source);
}
