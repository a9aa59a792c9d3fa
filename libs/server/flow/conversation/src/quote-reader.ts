import { Injectable } from '@nestjs/common';
import { type CustomerMessage, isDeleted, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import type { Quotes } from '@feelori/skills/answers';
import { CatalogueProducts, type NamedProduct } from '@feelori/skills/shop';
import type { ClaimedTurn } from './claimed-turn';
import { quotes, quotesOf } from './quotes-of';
import type { Past } from './turn-history';

/** Of a burst without end, the newest messages' quotes are read. */
const MOST_QUOTES = 20;
/** Each is a question to the shop. */
const MOST_PRODUCTS = 3;

interface Found {
  messages: CustomerMessage[];
  entries: OutboxEntry[];
}

const NONE: Quotes = new Map();

/** Finds out what the messages of a turn reply to: nothing where none does, and then it costs nothing. */
@Injectable()
export class QuoteReader {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly catalogue: CatalogueProducts,
  ) {}

  /** Asks the stores only for what is not in the turn and was not read for its past. */
  async read(
    { conversation, rows }: ClaimedTurn,
    asked: readonly CustomerMessage[],
    past: Past,
  ): Promise<Quotes> {
    const quoting = asked.filter(quotes).slice(-MOST_QUOTES);
    if (quoting.length === 0) return NONE;
    const here = [...rows, ...past.rows].map(({ message }) => message);
    const [found, products] = await Promise.all([
      this.elsewhere(conversation, idsBeside(quoting, here, past.entries)),
      this.products(quoting),
    ]);
    return quotesOf(quoting, {
      messages: [...here, ...found.messages].filter(({ content }) => !isDeleted(content)),
      entries: [...past.entries, ...found.entries],
      products,
    });
  }

  /** What the conversation, and no other one, has under these ids of WhatsApp. */
  private async elsewhere({ _id, phoneNumberId }: Conversation, wamids: readonly string[]): Promise<Found> {
    if (wamids.length === 0) return { messages: [], entries: [] };
    const [rows, entries] = await Promise.all([
      this.inbound.byIds(wamids.map((wamid) => `${phoneNumberId}:${wamid}`)),
      this.outbox.byWamids(wamids),
    ]);
    const ours = ({ conversationId }: { conversationId: string }): boolean => conversationId === _id;
    return {
      messages: rows.filter(ours).map(({ message }) => message),
      entries: entries.filter(ours),
    };
  }

  private async products(quoting: readonly CustomerMessage[]): Promise<Map<string, NamedProduct>> {
    const ids = new Set(quoting.flatMap(({ context }) => context?.referredProductId ?? []));
    const found = await Promise.all(
      [...ids].slice(-MOST_PRODUCTS).map(async (id) => [id, await this.catalogue.named(id)] as const),
    );
    return new Map(found.flatMap(([id, product]) => (product === null ? [] : [[id, product] as const])));
  }
}

/** What is quoted of WhatsApp's ids, without those of these messages and entries. */
function idsBeside(
  quoting: readonly CustomerMessage[],
  messages: readonly CustomerMessage[],
  entries: readonly OutboxEntry[],
): string[] {
  const known = new Set([
    ...messages.map(({ wamid }) => wamid),
    ...entries.flatMap(({ parts }) => parts.map(({ wamid }) => wamid)),
  ]);
  const quoted = new Set(quoting.flatMap(({ context }) => context?.repliesTo ?? []));
  return [...quoted].filter((wamid) => !known.has(wamid) && wamid.length <= WHATSAPP_LIMITS.messageId);
}
