import type { ReplyContent } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { ShownProduct, Turn } from '@feelori/records/turns';
import type { HistoryEntry } from '@feelori/skills/answers';

/** How much of what was said is given to the assistant. */
export const HISTORY_ENTRIES = 10;

/** What was said last in a conversation, newest first, and the records of the turns in which the assistant said it. */
export interface Past {
  entries: readonly OutboxEntry[];
  turns: readonly Turn[];
}

/** The last exchanges in plain words, oldest first: what was asked, and what was said by whoever said it. */
export function historyOf({ entries, turns }: Past): HistoryEntry[] {
  const turnOf = new Map(turns.map((turn) => [turn.entryId, turn]));
  return [...entries].reverse().flatMap((entry) => {
    const turn = turnOf.get(entry._id);
    const asked = turn && { role: 'customer' as const, text: turn.askedText, at: turn.askedAt };
    const said = {
      role: entry.origin === 'person' ? ('person' as const) : ('assistant' as const),
      text: saidParts(entry)
        .map(({ content }) => replyWords(content))
        .join('\n'),
      at: entry.writtenAt,
    };
    return [...(asked ? [asked] : []), said].filter(({ text }) => text !== '');
  });
}

/** Products shown in these turns, oldest first, each once under the name it was last shown with. */
export function shownBefore({ turns }: Past): ShownProduct[] {
  const shown = new Map<string, ShownProduct>();
  for (const turn of [...turns].reverse()) {
    for (const product of turn.shown) shown.set(product.ref, product);
  }
  return [...shown.values()];
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
      return content.text;
    case 'image':
      return content.caption ?? '';
    case 'list':
      return [
        content.text,
        ...content.sections.flatMap(({ rows }) => rows.map(({ title }) => `- ${title}`)),
      ].join('\n');
  }
}
