import type { ReplyContent } from '@feelori/contracts';
import type { Turn } from '@feelori/records/turns';

/** What the shop said and did in one turn of a conversation, as the records have it. */
export interface HeardTurn {
  parts: ReplyContent[];
  /** WhatsApp's ids of these, in the same order. */
  wamids: (string | null)[];
  tools: string[];
  handovers: string[];
  /** Turns of the assistant it took. */
  turns: number;
  /** From the customer's last message until the answer was written; null when nothing was said. */
  tookMs: number | null;
  /** The records of the turns it took, oldest first. */
  made: readonly Turn[];
}

/** Everything a customer can read in one message, buttons and rows included, in the order of the screen. */
export function wordsIn(part: ReplyContent): string {
  switch (part.kind) {
    case 'text':
    case 'template':
      return part.text;
    case 'image':
      return [part.caption ?? '', part.link].join('\n');
    case 'attachment':
      return part.caption ?? '';
    case 'buttons':
      return [part.text, part.footer ?? '', ...part.buttons.map(({ title }) => `[${title}]`)].join('\n');
    case 'link':
      return [part.text, part.footer ?? '', `[${part.button}]`, part.url].join('\n');
    case 'carousel':
      return [part.text, ...part.cards.map(itemWords)].join('\n');
    case 'catalogue':
      return [part.header, part.text, ...part.items.map(itemWords)].join('\n');
    case 'list':
      return [part.text, ...part.sections.flatMap(rowWords), part.footer ?? ''].join('\n');
  }
}

function itemWords({ title, facts }: { title: string; facts: string }): string {
  return `${title}: ${facts}`;
}

function rowWords({
  title,
  rows,
}: {
  title: string;
  rows: { title: string; description?: string }[];
}): string[] {
  return [title, ...rows.map((row) => `${row.title}: ${row.description ?? ''}`)];
}

/** Rows and buttons a customer can tap on. */
export function tapsIn(
  part: ReplyContent,
): { kind: 'list_reply' | 'button_reply'; id: string; title: string }[] {
  switch (part.kind) {
    case 'buttons':
      return part.buttons.map(({ id, title }) => ({ kind: 'button_reply', id, title }));
    case 'carousel':
      return part.cards.map(({ id, title }) => ({ kind: 'button_reply', id, title }));
    case 'list':
      return part.sections.flatMap(({ rows }) =>
        rows.map(({ id, title }) => ({ kind: 'list_reply' as const, id, title })),
      );
    default:
      return [];
  }
}
