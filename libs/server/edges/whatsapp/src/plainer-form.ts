import { cutText, type ReplyContent, type ReplyItem, WHATSAPP_LIMITS } from '@feelori/contracts';

/**
 * The same facts in a form that every number and every phone takes: cards and products of a catalogue as a list, a
 * button that opens a page as its address. Null where there is no plainer one.
 */
export function plainerForm(content: ReplyContent): ReplyContent | null {
  switch (content.kind) {
    case 'carousel':
      return asList(content.text, content.button, content.cards);
    case 'catalogue':
      return asList(content.text, content.button, content.items);
    case 'link':
      return { kind: 'text', text: `${content.text}\n\n${content.url}` };
    default:
      return null;
  }
}

/** A row has less room than a card: a title that does not fit whole stands again in its description. */
function asList(text: string, button: string, items: readonly ReplyItem[]): ReplyContent {
  const rows = items.slice(0, WHATSAPP_LIMITS.listRows).map(({ id, title, facts }) => {
    const shown = cutText(title, WHATSAPP_LIMITS.rowTitle);
    const description = [facts, ...(shown === title ? [] : [title])].filter((part) => part !== '');
    return {
      id,
      title: shown,
      description: cutText(description.join(' · '), WHATSAPP_LIMITS.rowDescription),
    };
  });
  return { kind: 'list', text, button, sections: [{ title: button, rows }] };
}
