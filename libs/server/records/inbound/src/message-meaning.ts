import { createHash } from 'node:crypto';
import { type MessageContent, normalizedText, withoutHiddenMarks, wordsOf } from '@feelori/contracts';

const BETWEEN_WORDS = /[\s\p{P}]+/gu;
const DIGIT = /\p{Nd}/u;

/**
 * A digest that two contents share when an answer to one also answers the other: blanks, punctuation, case and invisible
 * marks make no difference; signs, digits and their grouping do, and so does another file.
 */
export function meaningOf(content: MessageContent): string {
  const media = 'media' in content ? (content.media.sha256 ?? content.media.id) : '';
  const words = essence(wordsOf(content));
  const kind = words === '' && media === '' ? JSON.stringify(content) : '';
  return createHash('sha256')
    .update(JSON.stringify([kind, media, words]))
    .digest('base64url');
}

/** Whether the customer says the same with both. */
export function saysTheSame(one: MessageContent, other: MessageContent): boolean {
  return meaningOf(one) === meaningOf(other);
}

/** The text without what stands between words; between digits a sign stays, since "4 0", "4.0" and "40" are three things. */
function essence(text: string): string {
  const plain = normalizedText(withoutHiddenMarks(text), 'NFKC').toLowerCase();
  return plain
    .replace(BETWEEN_WORDS, (gap, at: number) => {
      const isInNumber = DIGIT.test(plain[at - 1] ?? '') && DIGIT.test(plain[at + gap.length] ?? '');
      if (!isInNumber) return '';
      return /^[.,'’]$/u.test(gap) ? '.' : ' ';
    })
    .trim();
}
