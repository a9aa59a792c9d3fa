import { Injectable } from '@nestjs/common';
import { type Conversation, ConversationLists } from '@feelori/records/conversations';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { type Findable, SearchTexts } from '@feelori/records/search';
import { findableEntry, findableMessage, findableName } from './findable-of';

/** In one step; it is done every few seconds, beside everything else. */
const CONVERSATIONS = 10;
const PAGE = 200;
/** Of one conversation; what lies further back is not looked for any more. */
const MOST_PAGES = 100;

/**
 * Goes over all conversations, again and again, and has found what is said in them: what an earlier version did not note,
 * and what a crash took away before it was written.
 */
@Injectable()
export class SearchWalk {
  private after = '';

  constructor(
    private readonly lists: ConversationLists,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly texts: SearchTexts,
  ) {}

  /** The next few conversations, from the first one again behind the last; gives how much was not found before. */
  async step(): Promise<number> {
    const conversations = await this.lists.after(this.after, CONVERSATIONS);
    let added = await this.texts.putMany(conversations.map(findableName));
    for (const conversation of conversations) added += await this.fill(conversation);
    this.after = conversations.at(-1)?._id ?? '';
    return added;
  }

  private async fill(conversation: Conversation): Promise<number> {
    const messages = await this.fillFrom<InboundMessage>(
      (from) => this.inbound.page(conversation._id, from, PAGE),
      findableMessage,
    );
    const said = await this.fillFrom<OutboxEntry>(
      (from) => this.outbox.page(conversation._id, from, PAGE),
      findableEntry,
    );
    return messages + said;
  }

  private async fillFrom<Row>(
    page: (from: Row | null) => Promise<Row[]>,
    findable: (row: Row) => Findable | Findable[],
  ): Promise<number> {
    let from: Row | null = null;
    let added = 0;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const rows: Row[] = await page(from);
      added += await this.texts.putMany(rows.flatMap(findable));
      from = rows.at(-1) ?? null;
      if (rows.length < PAGE) break;
    }
    return added;
  }
}
