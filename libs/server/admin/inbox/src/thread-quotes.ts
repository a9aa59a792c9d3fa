import { Injectable } from '@nestjs/common';
import { WHATSAPP_LIMITS } from '@feelori/contracts';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { quotedWamid } from './quoted-wamid';
import type { QuotedMessages } from './thread-quote';

/** Finds what the messages of a page reply to: mostly on the same page, else with one query a collection. */
@Injectable()
export class ThreadQuotes {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
  ) {}

  /** `messages` and `entries` are those of the page. */
  async of(
    messages: readonly InboundMessage[],
    entries: readonly OutboxEntry[],
  ): Promise<Omit<QuotedMessages, 'idOf'>> {
    const here = { messages: byWamid(messages), parts: partsByWamid(entries) };
    const quoting = messages.flatMap((row) => {
      const wamid = quotedWamid(row.message);
      const isHere = wamid === undefined || here.messages.has(wamid) || here.parts.has(wamid);
      return isHere || wamid.length > WHATSAPP_LIMITS.messageId ? [] : [{ row, wamid }];
    });
    if (quoting.length === 0) return here;
    const [rows, found] = await Promise.all([
      this.inbound.byIds(quoting.map(({ row, wamid }) => `${row.message.phoneNumberId}:${wamid}`)),
      this.outbox.byWamids([...new Set(quoting.map(({ wamid }) => wamid))]),
    ]);
    // What another conversation holds is nobody's business here.
    const conversationId = quoting[0]?.row.conversationId;
    const isOurs = (one: { conversationId: string }): boolean => one.conversationId === conversationId;
    return {
      messages: new Map([...byWamid(rows.filter(isOurs)), ...here.messages]),
      parts: new Map([...partsByWamid(found.filter(isOurs)), ...here.parts]),
    };
  }
}

function byWamid(rows: readonly InboundMessage[]): QuotedMessages['messages'] {
  return new Map(rows.map((row) => [row.message.wamid, row]));
}

function partsByWamid(entries: readonly OutboxEntry[]): QuotedMessages['parts'] {
  return new Map(
    entries.flatMap((entry) =>
      entry.parts.flatMap((part) => (part.wamid === null ? [] : [[part.wamid, { entry, part }] as const])),
    ),
  );
}
