import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type ExportedEntry, replyText, wordsOrKind } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Checkouts } from '@feelori/records/checkouts';
import { type Customer, CustomerLists } from '@feelori/records/customers';
import { InboundMessages } from '@feelori/records/inbound';
import { Notes } from '@feelori/records/notes';
import { Outbox } from '@feelori/records/outbox';
import { StockWishes } from '@feelori/records/stock-wishes';
import { CustomerReader } from './customer-reader';
import { type ExportFormat, EXPORT_WRITERS } from './export-writers';
import { newestFirst } from './newest-first';

/** More than any person says; it keeps one request from reading for hours. */
const ENTRIES_MOST = 100_000;
const WISHES_MOST = 500;
const CHECKOUTS_MOST = 500;

/** Gives out everything about one customer, page by page from the database into the answer. */
@Injectable()
export class CustomerExports {
  constructor(
    private readonly reader: CustomerReader,
    private readonly lists: CustomerLists,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly notes: Notes,
    private readonly wishes: StockWishes,
    private readonly checkouts: Checkouts,
    private readonly clock: Clock,
  ) {}

  /** That it was given out, and to whom, is in the audit before the first of it is. */
  async stream(id: string, format: ExportFormat, actor: Actor): Promise<Readable> {
    const person = await this.reader.person(id);
    const preferences = Object.assign(
      {},
      ...person.map((one) => one.preferences).reverse(),
    ) as Customer['preferences'];
    const customer = await this.reader.profile(id, actor.role);
    const change = {
      action: 'customers.exported' as const,
      about: `customer ${id}`,
      before: {},
      after: { format },
    };
    await this.lists.note(id, auditEntry(actor, this.clock.now(), change));
    const write = EXPORT_WRITERS[format];
    return Readable.from(
      write({ customer, preferences }, this.entries(customer.conversations.map((one) => one.id))),
    );
  }

  /** Ends with `null` where there is more. */
  private async *entries(conversationIds: readonly string[]): AsyncGenerator<ExportedEntry | null> {
    let left = ENTRIES_MOST;
    for (const conversation of conversationIds) {
      for (const { askedAt, title, variant, state } of await this.wishes.ofConversation(
        conversation,
        WISHES_MOST,
      )) {
        const text = `${title}${variant === '' ? '' : ` (${variant})`}`;
        yield { conversation, at: askedAt.toISOString(), from: 'wish', text, content: { state } };
      }
      for (const { startedAt, items: text, state } of await this.checkouts.ofConversation(
        conversation,
        CHECKOUTS_MOST,
      )) {
        yield { conversation, at: startedAt.toISOString(), from: 'checkout', text, content: { state } };
      }
      for await (const entry of newestFirst(this.sources(conversation))) {
        if (left === 0) return yield null;
        left -= 1;
        yield { conversation, ...entry };
      }
    }
  }

  private sources(conversation: string) {
    return [
      {
        page: (from: Parameters<InboundMessages['page']>[1], limit: number) =>
          this.inbound.page(conversation, from, limit),
        entries: ({ sentAt, message }: Awaited<ReturnType<InboundMessages['page']>>[number]) => [
          { at: sentAt, from: 'customer', text: wordsOrKind(message.content), content: message.content },
        ],
      },
      {
        page: (from: Parameters<Outbox['page']>[1], limit: number) =>
          this.outbox.page(conversation, from, limit),
        entries: ({ writtenAt: at, origin: from, parts }: Awaited<ReturnType<Outbox['page']>>[number]) =>
          parts
            .map(({ content }) => ({
              at,
              from,
              text: replyText(content) || (content.kind === 'attachment' ? content.file.name : ''),
              content,
            }))
            .reverse(),
      },
      {
        page: (from: Parameters<Notes['page']>[1], limit: number) =>
          this.notes.page(conversation, from, limit),
        entries: ({ writtenAt: at, text }: Awaited<ReturnType<Notes['page']>>[number]) => [
          { at, from: 'note', text, content: null },
        ],
      },
    ];
  }
}
