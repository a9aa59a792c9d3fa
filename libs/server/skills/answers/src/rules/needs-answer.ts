import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { readIntent } from './read-intent';

/** Neither a greeting nor thanks. */
export function needsAnswer({ content }: CustomerMessage): boolean {
  const kind = readIntent(wordsOf(content)).kind;
  return kind !== 'greeting' && kind !== 'thanks';
}
