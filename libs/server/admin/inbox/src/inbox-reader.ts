import { Injectable } from '@nestjs/common';
import type { ConversationPage, ConversationRow, InboxCounts, InboxQuery, Thread } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { SealedIds } from '@feelori/platform/auth';
import {
  type Conversation,
  ConversationCounts,
  ConversationLists,
  Conversations,
  placeIn,
} from '@feelori/records/conversations';
import { Consents } from '@feelori/records/customers';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { type Note, Notes } from '@feelori/records/notes';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { StatusEvents } from '@feelori/records/status-events';
import { type Turn, Turns } from '@feelori/records/turns';
import { Users } from '@feelori/records/users';
import { conversationRow, type RowContext } from './conversation-row';
import { readListCursor, writeListCursor } from './cursors';
import { readThreadCursor, type ThreadCursor, writeThreadCursor } from './thread-cursor';
import { threadPage } from './thread-page';
import { threadQuote } from './thread-quote';
import { ThreadQuotes } from './thread-quotes';
import { wamidsOf, withArrivals } from './with-arrivals';

const LIST_PAGE = 30;
const THREAD_PAGE = 40;
/** What ids of messages are sealed for. */
const MESSAGE = 'message';

/** Reads records and puts them in the contract's shapes. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly stored: Conversations,
    private readonly lists: ConversationLists,
    private readonly counted: ConversationCounts,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly notes: Notes,
    private readonly statuses: StatusEvents,
    private readonly turns: Turns,
    private readonly quotes: ThreadQuotes,
    private readonly users: Users,
    private readonly consents: Consents,
    private readonly ids: SealedIds,
  ) {}

  /** One page of a view as this person sees it. A cursor that is none of ours is refused as `bad_request`. */
  async conversations(
    { view = 'all', label, before, limit = LIST_PAGE }: InboxQuery,
    userId: string,
  ): Promise<ConversationPage> {
    const from = before === undefined ? null : readListCursor(before);
    const found = await this.lists.page({ view, userId, label }, from, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last ? writeListCursor(placeIn(view, last)) : null;
    return { items: await this.rows(page), next };
  }

  /** How many conversations each view holds for this person. */
  counts(userId: string): Promise<InboxCounts> {
    return this.counted.of(userId);
  }

  /** A conversation as the list shows it; `not_found` for an unknown one. */
  async conversation(id: string): Promise<ConversationRow> {
    const found = await this.stored.byId(id);
    if (found === null) throw noConversation();
    return this.row(found);
  }

  /** These conversations as the list shows them, by id; one that is gone is missing. */
  async rowsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ConversationRow>> {
    const found = await Promise.all(ids.map((id) => this.stored.byId(id)));
    const rows = await this.rows(found.filter((one) => one !== null));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One page of a thread, oldest first; `not_found` for an unknown conversation, `bad_request` for a cursor not of ours. */
  async thread(id: string, before: string | undefined, limit = THREAD_PAGE): Promise<Thread> {
    const from = before === undefined ? null : readThreadCursor(before, this.ids);
    const [conversation, messages, entries, notes] = await Promise.all([
      this.stored.byId(id),
      this.messagesFrom(id, from, limit + 1),
      this.entriesFrom(id, from, limit + 1),
      this.notesFrom(id, from, limit + 1),
    ]);
    if (conversation === null) throw noConversation();
    const [row, turns, arrivals, quoted, names] = await Promise.all([
      this.row(conversation),
      this.turnsOf(entries),
      this.statuses.arrivals(wamidsOf(entries)),
      this.quotes.of(messages, entries),
      this.users.namesOf(notes.flatMap(({ author, mentions }) => [author, ...mentions])),
    ]);
    const shown = entries.map((entry) => withArrivals(entry, arrivals));
    const idOf = ({ _id }: InboundMessage): string => this.ids.seal(MESSAGE, _id);
    const quoteOf = ({ message }: InboundMessage) => threadQuote(message, { ...quoted, idOf });
    const page = threadPage({ messages, entries: shown, notes }, { idOf, quoteOf, turns, names }, limit);
    return {
      conversation: row,
      entries: page.entries,
      earlier: page.earlier && writeThreadCursor(page.earlier, this.ids),
    };
  }

  /** A conversation that was just read, as the list shows it. */
  async row(conversation: Conversation): Promise<ConversationRow> {
    return conversationRow(conversation, await this.aboutAll([conversation]));
  }

  /** Conversations that were just read, as the list shows them. */
  async rows(page: readonly Conversation[]): Promise<ConversationRow[]> {
    const context = await this.aboutAll(page);
    return page.map((conversation) => conversationRow(conversation, context));
  }

  private async aboutAll(page: readonly Conversation[]): Promise<RowContext> {
    const [names, consents] = await Promise.all([
      this.users.namesOf(page.flatMap(({ assignee }) => (assignee === null ? [] : [assignee]))),
      Promise.all(page.map(({ customerId }) => this.consents.of(customerId))),
    ]);
    const stopped = page.filter((_, at) => consents[at]?.stopped).map(({ customerId }) => customerId);
    return { names, stopped: new Set(stopped) };
  }

  private async messagesFrom(
    id: string,
    from: ThreadCursor | null,
    limit: number,
  ): Promise<InboundMessage[]> {
    return from !== null && from.message === null ? [] : this.inbound.page(id, from?.message ?? null, limit);
  }

  private async entriesFrom(id: string, from: ThreadCursor | null, limit: number): Promise<OutboxEntry[]> {
    return from !== null && from.entry === null ? [] : this.outbox.page(id, from?.entry ?? null, limit);
  }

  private async notesFrom(id: string, from: ThreadCursor | null, limit: number): Promise<Note[]> {
    return from !== null && from.note === null ? [] : this.notes.page(id, from?.note ?? null, limit);
  }

  /** The records of the turns in which the assistant said these, by the entry's id. */
  private async turnsOf(entries: readonly OutboxEntry[]): Promise<ReadonlyMap<string, Turn>> {
    const answers = entries.filter(({ origin }) => origin === 'assistant');
    const turns = await this.turns.byIds(answers.map(({ _id }) => _id));
    return new Map(turns.map((turn) => [turn._id, turn]));
  }
}

/** What is told of a conversation that is not there. */
export function noConversation(): AppError {
  return new AppError('not_found', 'There is no such conversation.');
}
