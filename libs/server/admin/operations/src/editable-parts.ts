import { type ReplyContent, replyText, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { LetterEdit } from '@feelori/records/dead-letters';
import type { OutboxEntry } from '@feelori/records/outbox';

/** A part of an answer that did not go out, and whose words a person may write anew. */
export interface EditablePart {
  i: number;
  /** As it was written first. */
  original: string;
  /** As it would be sent now. */
  text: string;
  max: number;
  edited: boolean;
}

/** The parts of an entry that failed and say something; a template says what WhatsApp approved, and stays. Pure. */
export function editableParts(entry: OutboxEntry | null, edits: readonly LetterEdit[] = []): EditablePart[] {
  return (entry?.parts ?? []).flatMap(({ i, state, content }) => {
    const [said, max] = [replyText(content), longest(content)];
    if (state !== 'failed' || said === '' || max === 0) return [];
    const edit = edits.find(({ part }) => part === i);
    return [
      { i, original: edit?.original ?? said, text: edit?.text ?? said, max, edited: edit !== undefined },
    ];
  });
}

/** The content with other words. Pure. */
export function reworded(content: ReplyContent, text: string): ReplyContent {
  switch (content.kind) {
    case 'template':
      return content;
    case 'image':
    case 'attachment':
      return { ...content, caption: text };
    default:
      return { ...content, text };
  }
}

function longest({ kind }: ReplyContent): number {
  switch (kind) {
    case 'template':
      return 0;
    case 'text':
      return WHATSAPP_LIMITS.text;
    case 'image':
    case 'attachment':
      return WHATSAPP_LIMITS.caption;
    default:
      return WHATSAPP_LIMITS.interactiveBody;
  }
}
