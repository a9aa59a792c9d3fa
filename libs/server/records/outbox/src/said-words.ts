import type { ReplyContent } from '@feelori/contracts';
import type { OutboxEntry } from './outbox-entry';

/** What an entry says in words, without what was taken back; an empty string for pictures and the like. */
export function saidWords({ parts }: Pick<OutboxEntry, 'parts'>): string {
  return parts
    .filter(({ state }) => state !== 'cancelled')
    .map(({ content }) => wordsIn(content))
    .filter((words) => words !== '')
    .join('\n');
}

function wordsIn(content: ReplyContent): string {
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
      return [content.text, ...content.cards.map(({ title }) => title)].join('\n');
    case 'catalogue':
      return [content.text, ...content.items.map(({ title }) => title)].join('\n');
    case 'list':
      return [content.text, ...content.sections.flatMap(({ rows }) => rows.map(({ title }) => title))].join(
        '\n',
      );
  }
}
