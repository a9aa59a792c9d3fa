import { PRIVACY_TOPICS, type PrivacyTopic } from '@feelori/contracts';

/** Longer than any number or id of theirs. */
const MOST_DIGITS = 15;

export interface AskedAbout {
  topic: PrivacyTopic;
  /** The person's number as digits; null where Shopify knows none. */
  phone: string | null;
}

/** What a webhook of Shopify asks about data of persons; null where it is no such webhook, or cannot be read. Pure. */
export function askedAbout(topic: unknown, body: string): AskedAbout | null {
  const known = PRIVACY_TOPICS.find((one) => one === topic);
  if (known === undefined) return null;
  if (known === 'shop/redact') return { topic: known, phone: null };
  return { topic: known, phone: phoneIn(body) };
}

function phoneIn(body: string): string | null {
  try {
    const { customer } = (JSON.parse(body) ?? {}) as { customer?: { phone?: unknown } };
    const digits = typeof customer?.phone === 'string' ? customer.phone.slice(0, 40).replace(/\D/g, '') : '';
    return digits.length >= 5 && digits.length <= MOST_DIGITS ? digits : null;
  } catch {
    return null;
  }
}
