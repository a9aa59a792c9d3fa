import type { MessageContent } from '@feelori/contracts';
import type { StoredSaid } from './stored-conversation.ts';

/**
 * What can be said again of a message; `plain` takes personal details out. A voice note is what was heard in it; a cart, a
 * reaction and what WhatsApp did not pass on are left out. Pure.
 */
export function saidAgain(content: MessageContent, plain: (text: string) => string): StoredSaid[] {
  switch (content.kind) {
    case 'text':
    case 'template_button':
      return words('text', plain(content.text));
    case 'audio':
      return words('text', plain(content.transcript ?? ''));
    case 'list_reply':
    case 'button_reply':
      return words('tap', plain(content.title));
    case 'image': {
      const shows = content.seen === undefined ? {} : { shows: plain(content.seen) };
      return [{ kind: 'image', text: plain(content.caption ?? ''), ...shows }];
    }
    case 'video':
    case 'document':
      return [{ kind: content.kind, text: plain(content.caption ?? '') }];
    case 'sticker':
    case 'location':
    case 'contacts':
      return [{ kind: content.kind, text: '' }];
    case 'order':
      return words('text', plain(content.text ?? ''));
    default:
      return [];
  }
}

function words(kind: 'text' | 'tap', text: string): StoredSaid[] {
  return text.trim() === '' ? [] : [{ kind, text }];
}
