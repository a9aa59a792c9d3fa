import type { TemplateNews } from './decoded-webhook';
import { canonicalJson, itemHash } from './item-hash';
import { filledTextOf, type Json, recordOf } from './json-value';

const FIELDS = [
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'message_template_components_update',
];
const ACCOUNT = /^\d{1,40}$/;

/** What a change of a webhook tells of a message template; null where it tells of something else. Pure. */
export function templateNewsOf(entry: Json, change: Json): TemplateNews | null {
  const [from, what] = [recordOf(entry), recordOf(change)];
  const accountId = filledTextOf(from?.id);
  const isNews = FIELDS.includes(filledTextOf(what?.field) ?? '') && recordOf(what?.value) !== null;
  if (!isNews || accountId === undefined || !ACCOUNT.test(accountId)) return null;
  // The same change may happen twice: its time is part of what it is.
  return { accountId, hash: itemHash(Buffer.from(canonicalJson([from?.time ?? null, change]))) };
}
