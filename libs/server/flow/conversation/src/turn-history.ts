import type { ReplyContent } from '@feelori/contracts';
import type { ShownProduct, Turn } from '@feelori/records/turns';
import type { HistoryEntry } from '@feelori/skills/answers';

/** Earlier turns given to the assistant. */
export const HISTORY_TURNS = 10;

/** The last turns in plain words, oldest first: what was asked and what was said. `recent` is newest first. */
export function historyOf(recent: readonly Turn[]): HistoryEntry[] {
  return [...recent].reverse().flatMap((turn) => {
    const asked = { role: 'customer' as const, text: turn.askedText, at: turn.askedAt };
    const said = {
      role: turn.answeredBy === 'person' ? ('person' as const) : ('assistant' as const),
      text: turn.parts.map(({ content }) => replyWords(content)).join('\n'),
      at: turn.answeredAt,
    };
    return [asked, said].filter(({ text }) => text !== '');
  });
}

/** Products shown in these turns, oldest first, each once under the name it was last shown with. */
export function shownBefore(recent: readonly Turn[]): ShownProduct[] {
  const shown = new Map<string, ShownProduct>();
  for (const turn of [...recent].reverse()) {
    for (const product of turn.shown) shown.set(product.ref, product);
  }
  return [...shown.values()];
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
