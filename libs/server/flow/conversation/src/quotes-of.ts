import { cutMiddle, type CustomerMessage, wordsOf } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Quoted, Quotes, QuotedWords } from '@feelori/skills/answers';
import { type NamedProduct, productsIn, productsTappedIn } from '@feelori/skills/shop';
import { replyWords } from './turn-history';

/** Of a quoted text, in UTF-16 units: its beginning, and the question at its end. */
const LONGEST_TEXT = 600;

/** What a message of the burst can reply to, all of one conversation. */
export interface Quotable {
  /** Messages of the customer as they mean them by now: what they took back is not among them. */
  messages: readonly CustomerMessage[];
  entries: readonly OutboxEntry[];
  /** By the id that the shop's WhatsApp catalogue has for them. */
  products: ReadonlyMap<string, NamedProduct>;
}

/**
 * What the messages of a burst reply to, by the id of the message that does. What is not there (never seen, of another
 * conversation, deleted) is unknown: a guess would tell of something else. Pure.
 */
export function quotesOf(asked: readonly CustomerMessage[], quotable: Quotable): Quotes {
  return new Map(
    asked.flatMap((message) => {
      const quoted = quotedBy(message, quotable);
      return quoted === null ? [] : [[message.wamid, quoted] as const];
    }),
  );
}

/** A tap says itself what it means; WhatsApp notes for each which message the row or button stood in. */
export function quotes({ content, context }: CustomerMessage): boolean {
  if (content.kind === 'list_reply' || content.kind === 'button_reply') return false;
  return context?.repliesTo !== undefined || context?.referredProductId !== undefined;
}

function quotedBy(message: CustomerMessage, { messages, entries, products }: Quotable): Quoted | null {
  if (!quotes(message)) return null;
  const { repliesTo, referredProductId } = message.context ?? {};
  const product = products.get(referredProductId ?? '');
  if (product !== undefined) return known({ by: 'catalogue', text: '', products: [product] });
  return ofCustomer(repliesTo, messages) ?? ofShop(repliesTo, entries) ?? { kind: 'unknown' };
}

function ofCustomer(wamid: string | undefined, messages: readonly CustomerMessage[]): Quoted | null {
  const content = messages.find((message) => message.wamid === wamid)?.content;
  if (content === undefined) return null;
  return known({ by: 'customer', text: wordsOf(content), products: productsTappedIn(content) });
}

function ofShop(wamid: string | undefined, entries: readonly OutboxEntry[]): Quoted | null {
  for (const { origin, parts } of entries) {
    const part = parts.find((one) => one.wamid !== null && one.wamid === wamid);
    if (part === undefined) continue;
    const by = origin === 'person' ? 'person' : 'assistant';
    return known({ by, text: replyWords(part.content), products: productsIn(part.content) });
  }
  return null;
}

function known(quoted: Omit<QuotedWords, 'kind'>): Quoted {
  return { kind: 'known', ...quoted, text: cutMiddle(quoted.text, LONGEST_TEXT) };
}
