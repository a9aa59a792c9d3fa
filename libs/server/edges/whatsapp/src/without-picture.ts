import type { ReplyContent } from '@feelori/contracts';

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
    case 'attachment':
    case 'text':
    case 'list':
    case 'template':
      return null;
  }
}
