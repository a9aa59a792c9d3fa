import type { ShopOrderNews } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { ORDER_WORDS, shopDayWords, withoutMarks } from '@feelori/skills/shop';
import type { NewsItem } from './due-news';
import { NEWS_WORDS } from './words/news-words';

/** What a customer is told within the 24 hours, in their language: what happened, when it comes, and the carrier's link. Pure. */
export function newsText(order: ShopOrderNews, { kind, parcel }: NewsItem, language: Language): string {
  const words = NEWS_WORDS[language];
  const name = withoutMarks(order.name);
  const isPart = order.parcels.length > 1 || order.fulfillment === 'PARTIALLY_FULFILLED';
  const happened = parcel === null || !isPart ? words[kind](name) : words.part(words[kind](name));
  if (parcel === null || kind === 'delivered') return happened;
  const { expected, carrier, track } = ORDER_WORDS[language];
  const { estimatedDeliveryAt: day, tracking } = parcel;
  return [
    happened,
    ...(day === null || kind === 'out_for_delivery'
      ? []
      : [`${expected}: ${shopDayWords(day, order, language)}`]),
    ...(tracking?.company ? [`${carrier}: ${withoutMarks(tracking.company)}`] : []),
    ...(tracking?.url ? [`${track}: ${tracking.url}`] : []),
  ].join('\n');
}
