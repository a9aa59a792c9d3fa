import type { MessageContent } from './message';

/** What a message says in words, for history, lists and rules; an empty string where it says nothing. */
export function wordsOf(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'image':
    case 'video':
    case 'document':
      return content.caption ?? '';
    case 'audio':
      return content.transcript ?? '';
    case 'list_reply':
    case 'button_reply':
      return content.title;
    case 'template_button':
      return content.text;
    case 'order':
      return content.text ?? '';
    case 'edit':
      return content.content ? wordsOf(content.content) : '';
    case 'sticker':
    case 'location':
    case 'contacts':
    case 'reaction':
    case 'form_reply':
    case 'call_permission_reply':
    case 'system':
    case 'welcome_request':
    case 'revoke':
    case 'deleted':
    case 'unsupported':
      return '';
  }
}

/** Whether it is the title of a row or button that was offered, not what somebody wrote. */
export function isChosen({ kind }: MessageContent): boolean {
  return kind === 'list_reply' || kind === 'button_reply';
}

/** What a list has in the place of a message that the customer deleted. */
export const DELETED_TEXT = '[deleted]';

/** What the list shows of a conversation whose messages the shop keeps no longer. */
export const UNKEPT_TEXT = '[no longer kept]';

/** What stands for a message in one line: its words, else its kind in brackets. */
export function wordsOrKind(content: MessageContent): string {
  return wordsOf(content) || `[${content.kind}]`;
}
