import { type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';

/** Texts that would go out one behind the other go out as one, with the buttons, rows or cards behind them: each message costs. */
export function inFewMessages(parts: readonly ReplyContent[]): ReplyContent[] {
  const told: ReplyContent[] = [];
  for (const part of parts) {
    const before = told.at(-1);
    const joined = before === undefined ? null : together(before, part);
    if (joined !== null) told.pop();
    told.push(joined ?? part);
  }
  return told;
}

function together(one: ReplyContent, other: ReplyContent): ReplyContent | null {
  if (one.kind === 'text' && hasBody(other)) {
    const text = `${one.text}\n\n${other.text}`;
    return text.length > WHATSAPP_LIMITS.interactiveBody ? null : { ...other, text };
  }
  if (!isWords(one) || !isWords(other)) return null;
  const text = `${one.text}\n\n${other.text}`;
  const buttons = [one, other].flatMap((part) => (part.kind === 'buttons' ? part : []));
  const [first, second] = buttons;
  if (first === undefined) return text.length > WHATSAPP_LIMITS.text ? null : { kind: 'text', text };
  const alike = second === undefined || JSON.stringify(second.buttons) === JSON.stringify(first.buttons);
  return alike && text.length <= WHATSAPP_LIMITS.interactiveBody ? { ...first, text } : null;
}

/** Rows, cards, products or a button below words of their own, which others may go before. */
function hasBody(
  part: ReplyContent,
): part is Extract<ReplyContent, { kind: 'list' | 'carousel' | 'catalogue' | 'link' }> {
  return ['list', 'carousel', 'catalogue', 'link'].includes(part.kind);
}

/** A text, with buttons or without, that no picture belongs to. */
function isWords(part: ReplyContent): part is Extract<ReplyContent, { kind: 'text' | 'buttons' }> {
  return part.kind === 'text' || (part.kind === 'buttons' && !part.imageLink && !part.footer);
}
