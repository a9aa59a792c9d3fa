import { isChosen, type ReplyContent, wordsOrKind } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { LastLook, ShownProduct, Turn } from '@feelori/records/turns';
import type { HistoryEntry } from '@feelori/skills/answers';

/** How much of what was said is given to the assistant, and of what the customer wrote. */
export const HISTORY_ENTRIES = 10;
export const HISTORY_MESSAGES = 20;

/** What was said and written last in a conversation, newest first, and the records of the turns that said it. */
export interface Past {
  /** By whoever said it. */
  entries: readonly OutboxEntry[];
  /** What the customer wrote in words, also to a person. */
  rows: readonly InboundMessage[];
  turns: readonly Turn[];
}

export const NO_PAST: Past = { entries: [], rows: [], turns: [] };

/**
 * The last exchanges in plain words, in the order they came, oldest first: what the customer wrote, and what was said by
 * whoever said it. Sorted by our own clock, since Meta's times are whole seconds.
 */
export function historyOf({ entries, rows }: Past): HistoryEntry[] {
  const written = rows.map(({ message, sentAt, receivedAt }) => ({
    role: 'customer' as const,
    text: wordsOrKind(message.content),
    at: sentAt,
    cameAt: receivedAt.getTime(),
    ...(isChosen(message.content) && { chosen: true as const }),
  }));
  const said = entries.map((entry) => ({
    role: entry.origin === 'person' ? ('person' as const) : ('assistant' as const),
    text: saidParts(entry)
      .map(({ content }) => replyWords(content))
      .join('\n'),
    at: entry.writtenAt,
    cameAt: (entry.app?.cameAt ?? entry.writtenAt).getTime(),
  }));
  return [...written, ...said]
    .reverse()
    .sort((a, b) => a.cameAt - b.cameAt)
    .filter(({ text }) => text !== '')
    .map(({ cameAt: _, ...entry }) => entry);
}

/** Products shown in these turns, oldest first, each once under the name it was last shown with. */
export function shownBefore({ turns }: Past): ShownProduct[] {
  const shown = new Map<string, ShownProduct>();
  for (const turn of [...turns].reverse()) {
    for (const product of turn.shown) shown.set(product.ref, product);
  }
  return [...shown.values()];
}

/** What products were looked for last, by the newest turn that showed any. */
export function lookBefore({ turns }: Past): LastLook | null {
  return turns.find(({ look }) => look)?.look ?? null;
}

/** The parts of an entry that the customer got or will get. */
function saidParts({ parts }: OutboxEntry): OutboxEntry['parts'] {
  return parts.filter(({ state }) => state !== 'cancelled');
}

/** What a reply says in words: history and lists need no pictures. */
export function replyWords(content: ReplyContent): string {
  switch (content.kind) {
    case 'text':
    case 'buttons':
    case 'template':
      return content.text;
    case 'image':
    case 'attachment':
      return content.caption ?? '';
    case 'link':
      return content.text;
    case 'carousel':
      return [content.text, ...content.cards.map(listed)].join('\n');
    case 'catalogue':
      return [content.text, ...content.items.map(listed)].join('\n');
    case 'list':
      return [content.text, ...content.sections.flatMap(({ rows }) => rows.map(listed))].join('\n');
  }
}

function listed({ title }: { title: string }): string {
  return `- ${title}`;
}
