import { cutText, withoutHiddenMarks } from '@feelori/contracts';
import { decodeHTMLStrict } from 'entities';
import { htmlTokens } from './html-tokens';

const CONTROL = /\p{Cc}/gu;

/**
 * Text of the shop without HTML, hidden or control characters, on one line and at most `limit` UTF-16 units:
 * what people see, and nothing that only a model would read.
 */
export function plainText(value: string, limit: number): string {
  const words = htmlTokens(value).map((token) => (token.kind === 'tag' ? ' ' : token.text));
  const text = decodeHTMLStrict(words.join(''));
  const seen = withoutHiddenMarks(text.toWellFormed())
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1');
  return cutText(seen, limit);
}
