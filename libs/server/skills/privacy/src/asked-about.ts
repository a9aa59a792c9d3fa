import { PRIVACY_TOPICS, type PrivacyTopic } from '@feelori/contracts';

/** Longer than any number or id of theirs. */
const MOST_DIGITS = 15;
const MOST_ORDERS = 10_000;

export interface AskedAbout {
  topic: PrivacyTopic;
  /** The person's number as digits; null where Shopify knows none. */
  phone: string | null;
  /** Shopify's numbers of the orders to forget. */
  orderIds: string[];
}

/**
 * What a webhook of Shopify asks about data of persons; null where it is no such webhook, `unreadable` where it does not say
 * what its topic says. The topic is a header, which no signature covers: what was signed for something else erases nobody. Pure.
 */
export function askedAbout(topic: unknown, body: string): AskedAbout | 'unreadable' | null {
  const known = PRIVACY_TOPICS.find((one) => one === topic);
  if (known === undefined) return null;
  const said = objectIn(body);
  if (said === null || !isAbout(known, said)) return 'unreadable';
  const phone = known === 'shop/redact' ? null : phoneOf(said.customer);
  return { topic: known, phone, orderIds: known === 'customers/redact' ? idsIn(said.orders_to_redact) : [] };
}

interface Said {
  customer?: unknown;
  data_request?: unknown;
  orders_to_redact?: unknown;
  shop_domain?: unknown;
}

/** Whether it has what only webhooks of this topic have. */
function isAbout(topic: PrivacyTopic, said: Said): boolean {
  switch (topic) {
    case 'customers/data_request':
      return isObject(said.data_request) && isObject(said.customer);
    case 'customers/redact':
      return Array.isArray(said.orders_to_redact) && isObject(said.customer);
    case 'shop/redact':
      return typeof said.shop_domain === 'string' && said.customer === undefined;
  }
}

function objectIn(body: string): Said | null {
  try {
    const said: unknown = JSON.parse(body);
    return isObject(said) ? said : null;
  } catch {
    return null;
  }
}

function phoneOf(customer: unknown): string | null {
  const { phone } = (customer ?? {}) as { phone?: unknown };
  const digits = typeof phone === 'string' ? phone.slice(0, 40).replace(/\D/g, '') : '';
  return digits.length >= 5 && digits.length <= MOST_DIGITS ? digits : null;
}

function idsIn(list: unknown): string[] {
  const all: unknown[] = Array.isArray(list) ? list.slice(0, MOST_ORDERS) : [];
  return all.filter((id) => Number.isSafeInteger(id)).map(String);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
