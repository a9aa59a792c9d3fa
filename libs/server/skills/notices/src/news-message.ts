import type { MessageTemplate, NewsOfKind, ReplyContent } from '@feelori/contracts';
import type { ShopOrderNews } from '@feelori/edges/shopify';
import type { UntoldReason } from '@feelori/records/notices';
import { templateContent } from '@feelori/records/templates';
import type { NewsItem } from './due-news';
import { newsFacts, type NewsReader } from './news-facts';
import { newsText } from './news-text';
import { templateIn } from './template-in';

/** How the customer can be written to. */
export interface NewsTerms {
  /** WhatsApp takes free text: they wrote within 24 hours. */
  windowOpen: boolean;
  /** They want offers, which a template of the category marketing needs. */
  offers: boolean;
  setting: NewsOfKind;
  /** Those of the name that the setting gives. */
  templates: readonly MessageTemplate[];
}

export type NewsMessage = { kind: 'say'; content: ReplyContent } | { kind: 'untold'; why: UntoldReason };

/** What is sent of some news: plain words within the 24 hours, else the template the shop chose for it. Pure. */
export function newsMessage(
  order: ShopOrderNews,
  item: NewsItem,
  reader: NewsReader,
  { windowOpen, offers, setting, templates }: NewsTerms,
): NewsMessage {
  if (windowOpen) {
    return { kind: 'say', content: { kind: 'text', text: newsText(order, item, reader.language) } };
  }
  if (setting.template === '') return { kind: 'untold', why: 'no_template' };
  const template = templateIn(templates, reader.language);
  if (template === null) return { kind: 'untold', why: 'template_unusable' };
  const facts = newsFacts(order, item, reader);
  const values = setting.places.map(({ fact, ...place }) => ({ ...place, text: facts[fact] ?? '' }));
  if (values.some(({ text }) => text === '')) return { kind: 'untold', why: 'fact_missing' };
  if (template.category === 'marketing' && !offers) return { kind: 'untold', why: 'no_consent' };
  const checked = templateContent(template, { values, header: null }, { offers });
  return checked.kind === 'fine'
    ? { kind: 'say', content: checked.content }
    : { kind: 'untold', why: 'template_unusable' };
}
