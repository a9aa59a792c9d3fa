import type { ShopOrderNews } from '@feelori/edges/shopify';
import type { NewsItem } from './due-news';
import { newsFacts, type NewsReader } from './news-facts';
import { newsText } from './news-text';
import { type NewsMessage, type NewsTerms, unaskedMessage } from './unasked-message';

/** What is sent of some news of an order. Pure. */
export function newsMessage(
  order: ShopOrderNews,
  item: NewsItem,
  reader: NewsReader,
  terms: NewsTerms,
): NewsMessage {
  const { language } = reader;
  const content = { kind: 'text' as const, text: newsText(order, item, language) };
  return unaskedMessage({ language, content, facts: newsFacts(order, item, reader) }, terms);
}
