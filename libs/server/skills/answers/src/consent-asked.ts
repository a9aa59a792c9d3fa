import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { decideBeforeModel } from './rules/before-model';

/** Whether a customer asks to be left alone (stop) or answered again (start); the last word of a burst wins. */
export function consentAsked(asked: readonly CustomerMessage[]): 'stop' | 'start' | null {
  const words = asked.map(({ content }) => decideBeforeModel(wordsOf(content)));
  return words.findLast((word) => word === 'stop' || word === 'start') ?? null;
}
