import type { CheckoutFact } from '@feelori/contracts';
import type { Checkout } from '@feelori/records/checkouts';
import { formatMoney, withoutMarks } from '@feelori/skills/shop';
import type { NewsReader } from './news-facts';
import { type NewsMessage, type NewsTerms, unaskedMessage } from './unasked-message';
import { NEWS_WORDS } from './words/news-words';

type Left = Pick<Checkout, 'items' | 'total' | 'currency' | 'url'>;

/** What is sent to who left a checkout: an offer, so only to who said yes to offers. Pure. */
export function checkoutMessage(checkout: Left, reader: NewsReader, terms: NewsTerms): NewsMessage {
  if (!terms.offers) return { kind: 'untold', why: 'no_consent' };
  const { language } = reader;
  const text = `${NEWS_WORDS[language].checkout(withoutMarks(checkout.items))}\n${checkout.url}`;
  return unaskedMessage(
    { language, content: { kind: 'text', text }, facts: factsOf(checkout, reader) },
    terms,
  );
}

function factsOf(
  { items, total, currency, url }: Left,
  { language, name, shopName }: NewsReader,
): Partial<Record<CheckoutFact, string>> {
  return {
    items,
    first_name: name.trim().split(/\s/, 1)[0] ?? '',
    total: total === null || currency === '' ? '' : formatMoney(total, currency, language),
    link: url,
    shop: shopName.trim(),
  };
}
