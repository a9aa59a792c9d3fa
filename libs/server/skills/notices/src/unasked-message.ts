import type { Language, MessageTemplate, ReplyContent, ToldNews } from '@feelori/contracts';
import type { UntoldReason } from '@feelori/records/notices';
import { templateContent } from '@feelori/records/templates';
import { templateIn } from './template-in';

/** How the customer can be written to. */
export interface NewsTerms {
  /** WhatsApp takes free text: they wrote within 24 hours. */
  windowOpen: boolean;
  /** They want offers, which a template of the category marketing needs. */
  offers: boolean;
  setting: ToldNews;
  /** Those of the name that the setting gives. */
  templates: readonly MessageTemplate[];
}

export type NewsMessage = { kind: 'say'; content: ReplyContent } | { kind: 'untold'; why: UntoldReason };

/** The same in plain words and as what can stand in the places of a template. */
export interface Unasked {
  language: Language;
  /** Within the 24 hours. */
  content: ReplyContent;
  /** What is not known is missing. */
  facts: Readonly<Record<string, string | undefined>>;
}

/** What is sent unasked: plain words within the 24 hours, else the template the shop chose for it. Pure. */
export function unaskedMessage(
  { language, content, facts }: Unasked,
  { windowOpen, offers, setting, templates }: NewsTerms,
): NewsMessage {
  if (windowOpen) return { kind: 'say', content };
  if (setting.template === '') return { kind: 'untold', why: 'no_template' };
  const template = templateIn(templates, language);
  if (template === null) return { kind: 'untold', why: 'template_unusable' };
  const values = setting.places.map(({ fact, ...place }) => ({ ...place, text: facts[fact] ?? '' }));
  if (values.some(({ text }) => text === '')) return { kind: 'untold', why: 'fact_missing' };
  if (template.category === 'marketing' && !offers) return { kind: 'untold', why: 'no_consent' };
  const checked = templateContent(template, { values, header: null }, { offers });
  return checked.kind === 'fine'
    ? { kind: 'say', content: checked.content }
    : { kind: 'untold', why: 'template_unusable' };
}
