import type { AuditAction, AuditFieldValue, AuditRow, AuditVerdict } from '@feelori/contracts';
import { clockWords, dateFormat } from '@feelori/console/core';

/** ISO 8601, as times are stored. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** What the kinds of changes are called, every one. */
export const ACTION_WORDS: Readonly<Record<AuditAction, string>> = {
  'action.approved': 'Approved what a customer asked for',
  'action.declined': 'Declined what a customer asked for',
  'answers.rated': 'Rated an answer',
  'articles.added': 'Wrote an article',
  'articles.changed': 'Changed an article',
  'articles.removed': 'Removed an article',
  'articles.restored': 'Brought an article back',
  'operations.breaker_opened': 'Stopped calling a service',
  'operations.breaker_reset': 'Called a service again',
  'operations.cache_cleared': 'Cleared what is remembered of the shop',
  'operations.discarded': 'Discarded a failure',
  'operations.edited': 'Edited the text of a failure',
  'operations.replayed': 'Replayed a failure',
  'conversation.taken_over': 'Took a conversation',
  'conversation.handed_back': 'Handed a conversation back',
  'conversation.assigned': 'Gave a conversation to somebody',
  'conversation.labelled': 'Changed the labels of a conversation',
  'conversation.noted': 'Wrote a note',
  'conversation.resolved': 'Resolved a conversation',
  'conversation.snoozed': 'Snoozed a conversation',
  'conversation.reopened': 'Reopened a conversation',
  'customers.erased': 'Erased a customer',
  'customers.exported': 'Exported a customer',
  'customers.merged': 'Merged two customers',
  'customers.merge_undone': 'Undid a merger of customers',
  'flags.changed': 'Changed a flag',
  'flags.taken_back': 'A flag was switched off by itself',
  'macros.added': 'Made a macro',
  'macros.changed': 'Changed a macro',
  'macros.removed': 'Removed a macro',
  'privacy.asked': 'Asked about a person’s data, through Shopify',
  'privacy.answered': 'Answered what was asked about a person’s data',
  'saved_replies.added': 'Saved a reply',
  'saved_replies.changed': 'Changed a saved reply',
  'saved_replies.removed': 'Removed a saved reply',
  'settings.changed': 'Changed a setting',
  'catalogue.sync_asked': 'Had the catalogue read anew',
  'texts.changed': 'Changed a text that customers read',
  'team.invited': 'Invited somebody',
  'team.invite_withdrawn': 'Withdrew an invitation',
  'team.invite_accepted': 'Accepted an invitation',
  'team.role_changed': 'Changed a role',
  'team.deactivated': 'Deactivated somebody',
  'team.reactivated': 'Reactivated somebody',
  'team.password_reset_offered': 'Offered a password reset',
  'team.password_reset': 'Reset their password',
  'team.password_changed': 'Changed their password',
  'team.second_factor_on': 'Set up their second factor',
  'team.second_factor_off': 'Removed their second factor',
  'team.second_factor_reset': 'Removed the second factor of somebody',
  'team.recovery_codes_renewed': 'Made other recovery codes',
  'team.signed_out_everywhere': 'Signed out everywhere',
  'unanswered_questions.settled': 'Settled a question without an answer',
  'webhooks.added': 'Added an endpoint of another system',
  'webhooks.changed': 'Changed an endpoint of another system',
  'webhooks.removed': 'Removed an endpoint of another system',
  'webhooks.replayed': 'Had another system told once more',
  'webhooks.secret_replaced': 'Replaced the secret of an endpoint',
  'webhooks.tested': 'Sent a test to another system',
};

/** An entry of another version of the product may be of a kind that this one does not have: its name in plain words. */
export function actionWords(action: string): string {
  const known: Readonly<Record<string, string>> = ACTION_WORDS;
  return known[action] ?? action.replace('.', ': ').replaceAll('_', ' ');
}

/** What changed, field by field: `role: agent → admin`. */
export function changeWords({ before, after }: Pick<AuditRow, 'before' | 'after'>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => valueWords(before[name]) !== valueWords(after[name]))
    .map((name) =>
      name in before
        ? `${name}: ${valueWords(before[name])} → ${valueWords(after[name])}`
        : `${name}: ${valueWords(after[name])}`,
    );
}

function valueWords(value: AuditFieldValue | undefined): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.join(', ') || 'nothing';
  return typeof value === 'string' && MOMENT.test(value) ? momentWords(new Date(value)) : String(value);
}

/** A moment as it is stored, in the reader's own way of writing it. */
function momentWords(at: Date): string {
  return `${dateFormat(at, 'day', { day: 'numeric', month: 'long', year: 'numeric' })}, ${clockWords(at)}`;
}

/** What came of holding every row against the one before it. */
export function verdictWords({ checked, head, brokenAt }: AuditVerdict): string {
  if (brokenAt !== null) {
    return `Entry ${brokenAt} is not as it was written, or is missing. The ${checked} before it are.`;
  }
  if (head === null) return 'There is nothing in the audit yet.';
  return `All ${checked} entries are as they were written. The last one is ${head.seq}: ${head.hash}`;
}
