import { type CustomerMessage, isDeleted, type MessageContent } from '@feelori/contracts';
import { type InboundMessage, revisionOf } from './inbound-message';
import { isChange, newContent, rowIdOf } from './message-change';
import { meaningOf, saysTheSame } from './message-meaning';

/** Changes by others that are kept until the original says whose it is. */
const MOST_FOREIGN = 5;

/**
 * The row after this item came, whether that is a message, its placeholder, an edit or a deletion; null when it changes
 * nothing. WhatsApp keeps no order and delivers twice, so every order and repetition of the same items ends in the same
 * row: a deletion wins over all, then the latest edit, then the real message, then its placeholder. Only the sender of a
 * message changes it. Pure.
 */
export function mergedMessage(before: InboundMessage | null, came: InboundMessage): InboundMessage | null {
  if (!isChange(came.message.content)) return withOriginal(before, came);
  if (before === null) return standIn(came);
  if (before.conversationId === came.conversationId) return withChange(before, came);
  return before.original === 'missing' ? withForeign(before, came) : null;
}

/** How much of the original is there: nothing, its placeholder, or the message itself. */
function rankOf({ original, message }: InboundMessage): 0 | 1 | 2 {
  if (original === 'missing') return 0;
  return original === 'placeholder' || message.provisional ? 1 : 2;
}

function withOriginal(before: InboundMessage | null, came: InboundMessage): InboundMessage | null {
  if (before === null) return came;
  if (rankOf(before) >= rankOf(came)) return null;
  const revision = revisionOf(before) + 1;
  const { foreign = [], conversationId } = before;
  if (conversationId !== came.conversationId) {
    const own = foreign.filter((one) => one.conversationId === came.conversationId);
    const row: InboundMessage = { ...came, revision };
    return own.reduce((merged, change) => withChange(merged, change) ?? merged, row);
  }
  const { turnId, changedAt, earlierTurnIds, answeredAs, unseenEdit, edit } = before;
  const kept = {
    revision,
    turnId,
    ...(changedAt && { changedAt }),
    ...(earlierTurnIds && { earlierTurnIds }),
    ...(answeredAs !== undefined && { answeredAs }),
  };
  const original = rankOf(came) === 1 ? ({ original: 'placeholder' } as const) : {};
  if (isDeleted(before.message.content)) return { ...deletedRow(came), ...kept, ...original };
  if (edit === undefined) return { ...came, revision, ...(unseenEdit && { unseenEdit }) };
  const message = { ...came.message, content: before.message.content, provisional: false };
  const { state, receivedAt } = before;
  return {
    ...came,
    message,
    state,
    receivedAt,
    ...kept,
    edit,
    ...(unseenEdit && { unseenEdit }),
    ...original,
  };
}

/** A change by the sender of the row. */
function withChange(before: InboundMessage, came: InboundMessage): InboundMessage | null {
  const { content, wamid, sentAt } = came.message;
  if (isDeleted(before.message.content) || !isChange(content)) return null;
  const changed = { revision: revisionOf(before) + 1, changedAt: came.receivedAt };
  if (content.kind === 'revoke') {
    const { turnId, original, earlierTurnIds, foreign } = before;
    return {
      ...deletedRow(before),
      ...changed,
      turnId,
      ...(rankOf(before) === 1 ? { original: 'placeholder' } : original && { original }),
      ...(earlierTurnIds && { earlierTurnIds }),
      ...(foreign && { foreign }),
    };
  }
  const words = newContent(content);
  if (words === null) return before.unseenEdit ? null : { ...before, ...changed, unseenEdit: true };
  const edit = { id: wamid, at: new Date(sentAt) };
  if (!isLater(edit, before.edit)) return null;
  return {
    ...before,
    ...changed,
    message: { ...before.message, content: words, provisional: false },
    edit,
    ...(rankOf(before) === 1 ? { original: 'placeholder' } : {}),
    ...waitingAgain(before, { ...came, message: { ...came.message, content: words } }),
  };
}

/**
 * What was answered is answered anew when it says something else by now; when it is changed back before that, the answer
 * it got is the right one after all.
 */
function waitingAgain(before: InboundMessage, { message, receivedAt }: InboundMessage) {
  const { state, turnId, answeredAs, earlierTurnIds = [] } = before;
  if (state === 'received') {
    return answeredAs === meaningOf(message.content) ? ({ state: 'done' } as const) : {};
  }
  if (state !== 'done' || saysTheSame(before.message.content, message.content)) return {};
  return {
    state: 'received' as const,
    receivedAt,
    answeredAs: meaningOf(before.message.content),
    ...(turnId === null ? {} : { earlierTurnIds: [...new Set([...earlierTurnIds, turnId])] }),
  };
}

/** Of several edits the one that WhatsApp dates last counts; of the same second, the one with the greater id. */
function isLater(edit: { id: string; at: Date }, than: { id: string; at: Date } | undefined): boolean {
  if (than === undefined) return true;
  if (edit.at.getTime() !== than.at.getTime()) return edit.at > than.at;
  return edit.id > than.id;
}

/** A row for a message of which only a change is known: its words can be answered, and a deletion is for good. */
function standIn(came: InboundMessage): InboundMessage {
  const { content } = came.message;
  const row: InboundMessage = {
    ...came,
    _id: rowIdOf(came),
    message: placeholderOf(came),
    original: 'missing',
  };
  if (content.kind === 'revoke') return { ...deletedRow(row), original: 'missing' };
  const words = content.kind === 'edit' ? newContent(content) : null;
  if (words === null) return { ...row, unseenEdit: true };
  const edit = { id: came.message.wamid, at: new Date(came.message.sentAt) };
  return { ...row, message: { ...row.message, content: words, provisional: false }, edit };
}

/** A message of which nothing is known; what a change quotes is not what its original quoted. */
function placeholderOf({ message, sentAt }: InboundMessage): CustomerMessage {
  const { content } = message;
  const wamid = isChange(content) ? content.originalMessageId : message.wamid;
  const bare = bareMessage(
    { ...message, wamid, sentAt: sentAt.getTime() },
    { kind: 'unsupported', of: 'edit' },
  );
  return { ...bare, provisional: true };
}

function withForeign(before: InboundMessage, came: InboundMessage): InboundMessage | null {
  const { foreign = [] } = before;
  const same = foreign.filter(({ conversationId }) => conversationId === came.conversationId);
  const isRepeated = same.some(({ _id }) => _id === came._id);
  if (isRepeated || same.some(({ message }) => message.content.kind === 'revoke')) return null;
  const kept =
    came.message.content.kind === 'revoke' ? foreign.filter((one) => !same.includes(one)) : foreign;
  if (kept.length >= MOST_FOREIGN) return null;
  return { ...before, revision: revisionOf(before) + 1, foreign: [...kept, came] };
}

/** Nothing of a deleted message is kept but that there was one. */
function deletedRow({ message, ...row }: InboundMessage): InboundMessage {
  const { _id, conversationId, customerId, sentAt, receivedAt } = row;
  return {
    _id,
    conversationId,
    customerId,
    sentAt,
    receivedAt,
    message: bareMessage(message, { kind: 'deleted' }),
    state: 'done',
    turnId: null,
  };
}

/** Who wrote when, and nothing of what was said but this. */
function bareMessage(message: CustomerMessage, content: MessageContent): CustomerMessage {
  const { wamid, phoneNumberId, identity, profileName, sentAt } = message;
  const named = profileName === undefined ? {} : { profileName };
  return { wamid, phoneNumberId, identity, ...named, sentAt, content, provisional: false };
}
