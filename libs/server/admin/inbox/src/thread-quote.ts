import { cutText, type CustomerMessage, replyText, type ThreadQuote, wordsOf } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';
import { productsIn } from '@feelori/skills/shop';
import { quotedWamid } from './quoted-wamid';
import { replyId } from './thread-entries';

/** So much of a quoted message tells which one it is, in UTF-16 units. */
const LONGEST_TEXT = 160;

const UNKNOWN: ThreadQuote = { entryId: null, from: null, kind: null, text: '' };

/** What may be quoted in a page of a thread, all of one conversation, by what WhatsApp calls it. */
export interface QuotedMessages {
  messages: ReadonlyMap<string, InboundMessage>;
  parts: ReadonlyMap<string, { entry: OutboxEntry; part: OutboxPart }>;
  /** The id under which a message leaves the server. */
  idOf: (message: InboundMessage) => string;
}

/**
 * What a message replies or reacts to, as the thread shows it; null when it is about no other. Ids of WhatsApp stay behind.
 */
export function threadQuote(asking: CustomerMessage, quoted: QuotedMessages): ThreadQuote | null {
  const { referredProductId } = asking.context ?? {};
  const repliesTo = quotedWamid(asking);
  if (referredProductId !== undefined) {
    return { entryId: null, from: 'catalogue', kind: null, text: short(referredProductId) };
  }
  if (repliesTo === undefined) return null;
  const message = quoted.messages.get(repliesTo);
  if (message !== undefined) return ofCustomer(message, quoted.idOf(message));
  const said = quoted.parts.get(repliesTo);
  return said === undefined ? UNKNOWN : ofShop(said.entry, said.part);
}

function ofCustomer({ message: { content } }: InboundMessage, entryId: string): ThreadQuote {
  return { entryId, from: 'customer', kind: content.kind, text: short(wordsOf(content)) };
}

function ofShop(entry: OutboxEntry, { i, content }: OutboxPart): ThreadQuote {
  const [product, ...others] = productsIn(content);
  const title = others.length === 0 ? product?.title : undefined;
  const text = short(title || replyText(content));
  return { entryId: replyId(entry, i), from: entry.origin, kind: content.kind, text };
}

/** On one line, since it stands above a message. */
function short(text: string): string {
  return cutText(text.slice(0, 4 * LONGEST_TEXT).replace(/\s+/g, ' '), LONGEST_TEXT).toWellFormed();
}
