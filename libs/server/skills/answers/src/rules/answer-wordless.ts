import type { CustomerMessage, MessageContent, ReplyContent } from '@feelori/contracts';
import { type Language, withPersonButton } from '@feelori/skills/tools';
import type { WordlessKind } from '../texts/texts';
import { textsIn } from '../texts/texts-in';

/** Kinds where a person of the shop is the one who can go on. */
const FOR_PEOPLE: ReadonlySet<WordlessKind> = new Set([
  ...(['image', 'video', 'audio', 'unheard_audio', 'document', 'order'] as const),
]);
const MOST_TEXTS = 2;

/**
 * A kind, true answer to messages without words, one for each kind of the burst and at most two. `listens`: whether
 * voice notes are listened to, so that one without words was not understood.
 */
export function answerWordless(
  asked: readonly CustomerMessage[],
  language: Language,
  listens = false,
): ReplyContent[] {
  const kinds = [...new Set(asked.map(({ content }) => wordlessKind(content, listens)))];
  return kinds.slice(-MOST_TEXTS).map((kind) => {
    const text = textsIn(language).wordless[kind];
    return FOR_PEOPLE.has(kind) ? withPersonButton(text, language) : { kind: 'text', text };
  });
}

function wordlessKind(content: MessageContent, listens: boolean): WordlessKind {
  switch (content.kind) {
    case 'audio':
      return listens && content.voice ? 'unheard_audio' : 'audio';
    case 'text':
    case 'list_reply':
    case 'button_reply':
    case 'template_button':
      // An empty text or a button without a title: nothing to read in it.
      return 'unsupported';
    default:
      return content.kind;
  }
}
