import type { Action } from '@feelori/records/actions';
import { CANCEL_WORDS } from './words/cancel-words';

/** What the customer is told of what became of it; null while there is nothing to tell. Pure. */
export function toldText({ state, language, orderName, refunded, note }: Action): string | null {
  const words = CANCEL_WORDS[language];
  switch (state) {
    case 'done':
      return [words.done(orderName), ...(refunded === true ? [words.refunded] : [])].join(' ');
    case 'declined':
      return [words.declined(orderName), ...(note === null ? [] : [note])].join('\n\n');
    case 'failed':
      return words.failed(orderName);
    case 'unknown':
      return words.unknown(orderName);
    case 'asked':
    case 'withdrawn':
    case 'confirmed':
    case 'approved':
    case 'running':
      return null;
  }
}
