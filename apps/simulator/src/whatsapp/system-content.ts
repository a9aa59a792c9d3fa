import type { DemoCustomer } from '../customers';
import type { CustomerMessage } from './customer-message';
import type { BuiltContent, ContentParts } from './message-content';

/** The three kinds of `system` messages: number, identity or user id changed (docs/whatsapp.md §2). */
export type SystemKind = 'system' | 'system_identity' | 'system_user_id';

/** The user id a customer gets when nothing else is said. */
export function renewedUserId({ user_id: userId }: DemoCustomer): string {
  return `${userId}9`;
}

/** A `system` message; `id` names the new number or user id. */
export function systemContent(kind: SystemKind, message: CustomerMessage, parts: ContentParts): BuiltContent {
  const { from, id, text } = message;
  const { user_id: userId, name } = parts.customer;
  switch (kind) {
    case 'system':
      return built(text ?? '\u200eUser changed number', 'user_changed_number', {
        wa_id: from,
        new_wa_id: id ?? `${from}9`,
      });
    case 'system_identity':
      return built(text ?? `\u200e${name} changed phones`, 'customer_identity_changed', {
        wa_id: from,
        user_id: userId,
      });
    case 'system_user_id':
      return built(text ?? '\u200eUser ID changed', 'user_changed_user_id', {
        user_id: id ?? renewedUserId(parts.customer),
        previous_user_id: userId,
      });
  }
}

function built(body: string, type: string, fields: Record<string, string>): BuiltContent {
  return { type: 'system', content: { body, type, ...fields } };
}
