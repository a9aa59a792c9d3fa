import type { ReplyContent } from '@feelori/contracts';
import { plainerForm } from './plainer-form';

/** The same words without the picture WhatsApp could not take; null where there is none, or nothing would be left. */
export function withoutPicture(content: ReplyContent): ReplyContent | null {
  switch (content.kind) {
    case 'image':
      return content.caption === undefined || content.caption.trim() === ''
        ? null
        : { kind: 'text', text: content.caption, ...(content.productId && { productId: content.productId }) };
    case 'buttons': {
      if (content.imageLink === undefined) return null;
      const { kind, text, buttons, footer } = content;
      return { kind, text, buttons, ...(footer === undefined ? {} : { footer }) };
    }
    case 'link': {
      if (content.imageLink === undefined) return null;
      const { kind, text, button, url, footer } = content;
      return { kind, text, button, url, ...(footer === undefined ? {} : { footer }) };
    }
    case 'carousel':
      return plainerForm(content);
    case 'catalogue':
    case 'attachment':
    case 'text':
    case 'list':
    case 'template':
      return null;
  }
}
