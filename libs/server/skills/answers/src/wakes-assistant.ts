import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { decideBeforeModel } from './rules/before-model';

/** Whether a customer who said STOP asks to be answered again. */
export function wakesAssistant(asked: readonly CustomerMessage[]): boolean {
  return asked.some(({ content }) => decideBeforeModel(wordsOf(content)) === 'start');
}
