import type { MessageContent } from '@feelori/contracts';
import { decodeInteractive } from './decode-interactive';
import { decodeMedia } from './decode-media';
import { decodeContacts, decodeLocation, decodeOrder } from './decode-shared';
import { Refused } from './decoded-webhook';
import { filledTextOf, type JsonRecord, listOf, numberOf, optional, recordOf, textOf } from './json-value';

/**
 * What a message item says (docs/outside/whatsapp.md §2), by its `type`. Throws `Refused`: `unknown_kind`
 * for a type nobody told us of, `broken_item` when the type's own fields are missing.
 */
export function decodeContent(item: JsonRecord): MessageContent {
  const type = textOf(item.type);
  switch (type) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return decodeMedia(type, innerOf(item, type));
    case 'voice': // Older numbers send voice notes under a type of their own.
      return decodeMedia('audio', { ...innerOf(item, type), voice: true });
    case 'location':
      return decodeLocation(innerOf(item, type));
    case 'contacts':
      return decodeContacts(item.contacts);
    case 'order':
      return decodeOrder(innerOf(item, type));
    case 'interactive':
      return decodeInteractive(innerOf(item, type));
    case 'request_welcome':
      return { kind: 'welcome_request' };
    case 'unsupported':
    case 'unknown':
    case 'ephemeral':
      return decodeUnsupported(item, type);
    default:
      return decodeSimple(item, type);
  }
}

function decodeSimple(item: JsonRecord, type: string | undefined): MessageContent {
  switch (type) {
    case 'text':
      return { kind: 'text', text: required(textOf(innerOf(item, type).body)) };
    case 'button': {
      const inner = innerOf(item, type);
      const text = required(textOf(inner.text) ?? textOf(inner.payload));
      return { kind: 'template_button', payload: textOf(inner.payload) ?? text, text };
    }
    case 'reaction': {
      const inner = innerOf(item, type);
      const toMessageId = required(filledTextOf(inner.message_id));
      return { kind: 'reaction', toMessageId, emoji: filledTextOf(inner.emoji) ?? null };
    }
    case 'system':
      return decodeSystem(innerOf(item, type));
    case 'edit':
      return decodeEdit(innerOf(item, type));
    case 'revoke':
      return {
        kind: 'revoke',
        originalMessageId: required(filledTextOf(innerOf(item, type).original_message_id)),
      };
    default:
      throw new Refused(type === undefined ? 'broken_item' : 'unknown_kind');
  }
}

/** A change of number or id. The new number came as `new_wa_id` once and as `wa_id` today; beside it that is the old one. */
function decodeSystem(inner: JsonRecord): MessageContent {
  const userId = filledTextOf(inner.user_id);
  return {
    kind: 'system',
    event: textOf(inner.type) ?? 'unknown',
    ...optional('body', filledTextOf(inner.body)),
    ...optional('newWaId', filledTextOf(inner.new_wa_id) ?? filledTextOf(inner.wa_id)),
    ...optional('userId', userId),
    ...optional('previousUserId', filledTextOf(inner.previous_user_id) ?? previousIdIn(inner, userId)),
  };
}

/**
 * Some notices say the id before only in their text: "User … changed from US.1 to US.2". A name stands before it, so only
 * the end of the text is looked at, and only where it ends in the new id.
 */
function previousIdIn(inner: JsonRecord, userId: string | undefined): string | undefined {
  const words = (textOf(inner.body) ?? '')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .split(' ')
    .slice(-4);
  const [from, previous, to, next] = words;
  if (inner.type !== 'user_changed_user_id' || userId === undefined || next !== userId) return undefined;
  return from === 'from' && to === 'to' && /^[\w.-]{1,160}$/.test(previous ?? '') ? previous : undefined;
}

/** The new content may itself be of a kind we do not know; the edit is then kept without it. */
function decodeEdit(inner: JsonRecord): MessageContent {
  const originalMessageId = required(filledTextOf(inner.original_message_id));
  const message = recordOf(inner.message);
  if (message === null || message.type === 'edit') return { kind: 'edit', originalMessageId, content: null };
  try {
    return { kind: 'edit', originalMessageId, content: decodeContent(message) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'edit', originalMessageId, content: null };
    throw error;
  }
}

function decodeUnsupported(item: JsonRecord, type: string): MessageContent {
  return {
    kind: 'unsupported',
    of: filledTextOf(recordOf(item.unsupported)?.type) ?? type,
    ...optional('errorCode', numberOf(recordOf(listOf(item.errors)[0])?.code)),
  };
}

function innerOf(item: JsonRecord, type: string): JsonRecord {
  return required(recordOf(item[type]) ?? undefined);
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Refused('broken_item');
  return value;
}
