import { buyerPhonesInWebhook } from '@feelori/edges/shopify';
import type { CheckoutSeen } from '@feelori/records/checkouts';

/** What a webhook says of a checkout. */
export type CheckoutNewsRead =
  /** `phones`: whose it is, E.164, the surest first. */
  { kind: 'open'; checkout: CheckoutSeen; phones: string[] } | { kind: 'ordered'; token: string };

type Fields = Record<string, unknown>;

const TOKEN = /^[\w-]{1,64}$/;
const MONEY = /^\d{1,12}(?:\.\d{1,4})?$/;
const LINK_MOST = 2_000;
const MOST_LINES = 3;
const TITLE_MOST = 80;

/**
 * What a webhook of Shopify tells of a checkout: that it is open, with the way back to it, or that it was ordered. Null where
 * it tells of none, or too little. Pure.
 */
export function checkoutOfWebhook(topic: unknown, body: string): CheckoutNewsRead | null {
  if (topic === 'orders/create') return orderedIn(fieldsOf(body)['checkout_token']);
  if (topic !== 'checkouts/create' && topic !== 'checkouts/update') return null;
  const said = fieldsOf(body);
  return said['completed_at'] ? orderedIn(said['token']) : openIn(said);
}

function orderedIn(token: unknown): CheckoutNewsRead | null {
  return typeof token === 'string' && TOKEN.test(token) ? { kind: 'ordered', token } : null;
}

function openIn(said: Fields): CheckoutNewsRead | null {
  const { token, abandoned_checkout_url: url, total_price: total, customer_locale: locale } = said;
  const [startedAt, changedAt] = [dateOf(said['created_at']), dateOf(said['updated_at'])];
  const items = itemsOf(said['line_items']);
  const phones = buyerPhonesInWebhook(said);
  if (typeof token !== 'string' || !TOKEN.test(token)) return null;
  if (startedAt === null || changedAt === null) return null;
  if (!isLink(url) || items === '' || phones.length === 0) return null;
  const id = fields(said['customer'])['id'];
  const currency = said['presentment_currency'] ?? said['currency'];
  const checkout: CheckoutSeen = {
    ...{ token, url, items, startedAt, changedAt },
    total: typeof total === 'string' && MONEY.test(total) ? total : null,
    currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : '',
    locale: typeof locale === 'string' && /^[\w-]{2,10}$/.test(locale) ? locale : null,
    shopCustomerId: typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? String(id) : null,
  };
  return { kind: 'open', checkout, phones };
}

function itemsOf(lines: unknown): string {
  if (!Array.isArray(lines)) return '';
  const named = lines.slice(0, MOST_LINES).flatMap((line: unknown) => {
    const { title, quantity } = fields(line);
    if (typeof title !== 'string' || title.trim() === '') return [];
    const name = title
      .slice(0, 4 * TITLE_MOST)
      .replace(/\s+/g, ' ')
      .trim();
    return [
      `${Number.isInteger(quantity) ? Number(quantity) : 1} × ${[...name].slice(0, TITLE_MOST).join('')}`,
    ];
  });
  return [...named, ...(lines.length > MOST_LINES ? ['…'] : [])].join(', ');
}

/** Shopify signed it; a shop's own checkout may stand on any of its hosts. */
function isLink(url: unknown): url is string {
  if (typeof url !== 'string' || url.length > LINK_MOST || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

function dateOf(value: unknown): Date | null {
  const ms = typeof value === 'string' && value.length <= 40 ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : new Date(ms);
}

function fieldsOf(body: string): Fields {
  try {
    return fields(JSON.parse(body) as unknown);
  } catch {
    return {};
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
