import type { Language, NewsFact } from '@feelori/contracts';
import type { ShopOrderNews } from '@feelori/edges/shopify';
import { formatMoney, shopDayWords } from '@feelori/skills/shop';
import type { NewsItem } from './due-news';

/** What is known of who is told, and in what. */
export interface NewsReader {
  language: Language;
  /** Of the customer, as WhatsApp has it; empty where nobody knows it. */
  name: string;
  shopName: string;
}

const MOST_LINES = 3;

/** What can stand in the places of a template; what is not known is missing. Pure. */
export function newsFacts(
  order: ShopOrderNews,
  { parcel, kind }: NewsItem,
  { language, name, shopName }: NewsReader,
): Partial<Record<NewsFact, string>> {
  const { tracking = null, estimatedDeliveryAt = null, deliveredAt = null } = parcel ?? {};
  const day = kind === 'delivered' ? deliveredAt : estimatedDeliveryAt;
  const all: Record<NewsFact, string | null | undefined> = {
    order: order.name,
    first_name: name.trim().split(/\s/, 1)[0],
    items: itemsOf(order),
    total: order.total === null ? null : formatMoney(order.total, order.currency, language),
    carrier: tracking?.company,
    tracking_number: tracking?.number,
    tracking_link: tracking?.url,
    delivery_day: day === null ? null : shopDayWords(day, order, language),
    shop: shopName,
  };
  const known = Object.entries(all).flatMap(([fact, value]) => {
    const text = (value ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [[fact, text]];
  });
  return Object.fromEntries(known) as Partial<Record<NewsFact, string>>;
}

function itemsOf({ lines }: ShopOrderNews): string {
  const named = lines.slice(0, MOST_LINES).map(({ title, quantity }) => `${quantity} × ${title}`);
  return [...named, ...(lines.length > MOST_LINES ? ['…'] : [])].join(', ');
}
