import type { Assignee, ThreadMessage, ThreadNote, ThreadQuote, ThreadReply } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Note } from '@feelori/records/notes';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import { draftState } from './draft-state';
import { outwardContent } from './outward-content';
import { threadMedia } from './thread-media';

/** What a thread says of its messages beside themselves. */
export interface ThreadView {
  /** The id under which a message leaves the server. */
  idOf: (message: InboundMessage) => string;
  /** What a message replies to; null when it replies to nothing. */
  quoteOf: (message: InboundMessage) => ThreadQuote | null;
  /** The records of the turns behind the entries of the outbox, by the entry's id. */
  turns: ReadonlyMap<string, Turn>;
  /** Names of people of the shop, by id. */
  names: ReadonlyMap<string, string>;
}

/** A customer's message as the thread shows it; ids of WhatsApp stay behind. */
export function threadMessage(row: InboundMessage, { idOf, quoteOf }: ThreadView): ThreadMessage {
  const { sentAt, message, state } = row;
  const content = outwardContent(message.content);
  const edited = row.edit !== undefined || row.unseenEdit === true;
  const quote = quoteOf(row);
  const media = threadMedia(row);
  const shows = media === null ? {} : { media };
  return {
    from: 'customer',
    id: idOf(row),
    at: sentAt.toISOString(),
    content,
    edited,
    quote,
    ...forwarding(message),
    state,
    ...shows,
  };
}

function forwarding({ context }: InboundMessage['message']): Pick<ThreadMessage, 'forwarded'> {
  if (context?.frequentlyForwarded === true) return { forwarded: 'often' };
  return context?.forwarded === true ? { forwarded: 'once' } : {};
}

/** The messages of an outbox entry, each with who said it and, where a turn made it, how long that took and by what means. */
export function threadReplies(entry: OutboxEntry, { turns }: Pick<ThreadView, 'turns'>): ThreadReply[] {
  const turn = turns.get(entry._id);
  const draft = draftState(entry);
  return entry.parts.map((part) => ({
    from: entry.origin,
    id: replyId(entry, part.i),
    entryId: entry._id,
    at: (part.sentAt ?? entry.writtenAt).toISOString(),
    content: part.content,
    state: part.state,
    errorCode: part.errorCode,
    answeredBy: entry.answeredBy,
    model: turn?.model ?? null,
    answeredInMs: turn ? Math.max(0, entry.writtenAt.getTime() - turn.takenAt.getTime()) : null,
    tools: turn?.tools.map(({ name, ms, ok }) => ({ name, ms, ok })) ?? [],
    handoverSummary: turn?.handoverSummary ?? null,
    ...(draft === null ? {} : { draft }),
    ...(part.edited === true || entry.release?.edited === true ? { edited: true as const } : {}),
    ...appWords(entry),
  }));
}

/** Of what was written in the WhatsApp Business app: what it is there. */
function appWords({ app }: OutboxEntry): Pick<ThreadReply, 'app'> {
  if (app === undefined) return {};
  const edited = app.edit !== undefined && app.content.kind !== 'deleted';
  return { app: { content: outwardContent(app.content), edited } };
}

/** A note as the thread shows it, with the names its people have now. */
export function threadNote(
  { _id, text, author, mentions, writtenAt }: Note,
  { names }: Pick<ThreadView, 'names'>,
): ThreadNote {
  const person = (id: string): Assignee => ({ id, name: names.get(id) ?? '' });
  return {
    from: 'note',
    id: _id,
    at: writtenAt.toISOString(),
    text,
    author: person(author),
    mentions: mentions.map(person),
  };
}

/** The id of a part of an entry in its thread. */
export function replyId({ _id }: OutboxEntry, i: number): string {
  return `${_id}:${i}`;
}
