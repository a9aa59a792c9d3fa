import { createHash } from 'node:crypto';
import { type AppMessage, type MessageContent, replyText, wordsOf, wordsOrKind } from '@feelori/contracts';
import { appEntryId } from './entry-id';
import { newPart } from './new-part';
import type { OutboxEntry } from './outbox-entry';
import { UNSETTLED } from './send-lattice';
import type { Recipient } from './unasked-entry';

/** What an edit or a deletion in the app makes of a message there; null for what is none, or tells no new words. */
export interface AppChange {
  originalId: string;
  content: MessageContent;
  edit: { id: string; at: Date };
}

/** What a message changes about another one; null for one of its own. */
export function appChangeOf({ content, wamid, sentAt }: AppMessage): AppChange | null {
  const edit = { id: wamid, at: new Date(sentAt) };
  if (content.kind === 'revoke') {
    return { originalId: content.originalMessageId, content: { kind: 'deleted' }, edit };
  }
  if (content.kind !== 'edit' || content.content === null) return null;
  return { originalId: content.originalMessageId, content: content.content, edit };
}

/**
 * What a person wrote in the WhatsApp Business app, as the outbox keeps it: said by a person nobody can name, out already,
 * and nothing for delivery to do. `change` is what came of it before it came itself, under its `wamid`.
 */
export function appEntry(
  recipient: Recipient,
  { wamid, sentAt, content }: Pick<AppMessage, 'wamid' | 'sentAt' | 'content'>,
  { place, now, change = null }: { place: number; now: Date; change?: AppChange | null },
): OutboxEntry {
  const at = new Date(sentAt);
  const says = change?.content ?? content;
  const said = { ...newPart({ kind: 'text', text: wordsOrKind(says) }, 0), wamid, sentAt: at };
  return {
    ...recipient,
    _id: appEntryId(recipient.conversationId, keyOf(wamid)),
    origin: 'person',
    place,
    epoch: null,
    author: null,
    answeredBy: 'person',
    writtenAt: at,
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [{ ...said, state: 'sent' }],
    app: {
      content: says,
      cameAt: now,
      revision: 0,
      ...(change && { edit: change.edit, original: 'missing' as const }),
    },
    nextAt: null,
  };
}

/** The entry with what was made of it in the app; null when that is older news, or it is deleted. Pure. */
export function withAppChange(entry: OutboxEntry, { content, edit }: AppChange): OutboxEntry | null {
  const { app } = entry;
  if (app === undefined || app.content.kind === 'deleted') return null;
  if (content.kind !== 'deleted' && !isLater(edit, app.edit)) return null;
  return saying(entry, content, { ...app, content, edit, revision: app.revision + 1 });
}

/** The message itself, behind a change that came before it; null when it was there already. Pure. */
export function withAppOriginal(
  entry: OutboxEntry,
  { sentAt }: Pick<AppMessage, 'sentAt'>,
): OutboxEntry | null {
  const { app } = entry;
  if (app?.original === undefined) return null;
  const whole = { ...app, revision: app.revision + 1 };
  delete whole.original;
  const at = new Date(sentAt);
  const parts = entry.parts.map((part) => ({ ...part, sentAt: at }));
  return { ...entry, parts, writtenAt: at, app: whole };
}

/** Whether one of these parts, which nobody knows the WhatsApp id of yet, may be the message that came. Pure. */
export function mayBeOurs(
  entries: readonly OutboxEntry[],
  { content }: Pick<AppMessage, 'content'>,
): boolean {
  const words = wordsOf(content);
  const open = entries.flatMap(({ parts }) => parts).filter(({ state }) => UNSETTLED.includes(state));
  return open.some(
    ({ state, wamid, content: sent }) => state !== 'pending' && wamid === null && replyText(sent) === words,
  );
}

function saying(
  entry: OutboxEntry,
  content: MessageContent,
  app: NonNullable<OutboxEntry['app']>,
): OutboxEntry {
  const parts = entry.parts.map((part) => ({
    ...part,
    content: { kind: 'text' as const, text: wordsOrKind(content) },
  }));
  return { ...entry, parts, app };
}

/** Of several edits the one that WhatsApp dates last counts; of the same second, the one with the greater id. */
function isLater(edit: { id: string; at: Date }, than: { id: string; at: Date } | undefined): boolean {
  if (than === undefined) return true;
  if (edit.at.getTime() !== than.at.getTime()) return edit.at > than.at;
  return edit.id > than.id;
}

/** WhatsApp's ids hold characters that no entry's may. */
function keyOf(wamid: string): string {
  return createHash('sha256').update(wamid).digest('base64url');
}
