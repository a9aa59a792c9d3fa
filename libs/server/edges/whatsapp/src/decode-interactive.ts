import type { MessageContent } from '@feelori/contracts';
import { JSON_MAX_DEPTH } from '@feelori/contracts';
import { Refused } from './decoded-webhook';
import { jsonDepthWithin } from './json-depth';
import { filledTextOf, type Json, type JsonRecord, optional, recordOf, textOf } from './json-value';

/** A tap or a form (docs/outside/whatsapp.md §2). Throws `Refused` for an unknown or broken inner type. */
export function decodeInteractive(interactive: JsonRecord): MessageContent {
  const type = textOf(interactive.type);
  if (type === undefined) throw new Refused('broken_item');
  const inner = recordOf(interactive[type]);
  switch (type) {
    case 'button_reply':
    case 'list_reply':
      return decodeTap(type, inner);
    case 'nfm_reply':
      return decodeForm(inner);
    case 'call_permission_reply':
      return { kind: 'call_permission_reply', response: textOf(inner?.response) ?? 'unknown' };
    default:
      throw new Refused('unknown_kind');
  }
}

function decodeTap(kind: 'button_reply' | 'list_reply', inner: JsonRecord | null): MessageContent {
  const id = textOf(inner?.id);
  const title = textOf(inner?.title);
  if (id === undefined || title === undefined) throw new Refused('broken_item');
  if (kind === 'button_reply') return { kind, id, title };
  return { kind, id, title, ...optional('description', filledTextOf(inner?.description)) };
}

function decodeForm(inner: JsonRecord | null): MessageContent {
  if (inner === null) throw new Refused('broken_item');
  return { kind: 'form_reply', name: textOf(inner.name) ?? 'flow', answers: answersOf(inner.response_json) };
}

/** The answers of a form: JSON inside a string, so with a depth check of its own. Null when unreadable. */
function answersOf(text: Json | undefined): Record<string, unknown> | null {
  if (typeof text !== 'string' || !jsonDepthWithin(Buffer.from(text), JSON_MAX_DEPTH)) return null;
  try {
    const answers = recordOf(JSON.parse(text) as Json);
    return answers !== null && isStorable(answers) ? answers : null;
  } catch {
    return null;
  }
}

/** BSON has no keys with a zero byte, and takes `_bsontype` for a type of its own; no form has either. */
function isStorable(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, inner]) => key !== '_bsontype' && !key.includes('\0') && isStorable(inner),
  );
}
