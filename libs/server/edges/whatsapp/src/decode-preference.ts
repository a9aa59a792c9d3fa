import type { Senders } from './decode-identity';
import { timeOf } from './decode-message';
import { type DecodedPreference, Refused } from './decoded-webhook';
import { type JsonRecord, textOf } from './json-value';

/** One item of `user_preferences` (docs/outside/whatsapp.md §7). Throws `Refused` for any other wish than about offers. */
export function decodePreference(item: JsonRecord, senders: Senders): DecodedPreference {
  const offers = textOf(item.value);
  if (item.category !== 'marketing_messages' || (offers !== 'stop' && offers !== 'resume')) {
    throw new Refused('unknown_kind');
  }
  const sender = senders.of(asSent(item));
  if (sender === null) throw new Refused('no_sender');
  return { ...sender, offers, at: timeOf(item.timestamp) };
}

/** The item as if its customer had sent it: it names them by other keys than a message does. */
export function asSent({ wa_id, user_id, parent_user_id }: JsonRecord): JsonRecord {
  return {
    ...(wa_id === undefined ? {} : { from: wa_id }),
    ...(user_id === undefined ? {} : { from_user_id: user_id }),
    ...(parent_user_id === undefined ? {} : { from_parent_user_id: parent_user_id }),
  };
}
