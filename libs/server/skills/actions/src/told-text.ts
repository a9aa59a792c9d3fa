import type { Action } from '@feelori/records/actions';
import { CANCEL_WORDS } from './words/cancel-words';
import { WISH_WORDS } from './words/wish-words';

/** What the customer is told of what became of it; null while there is nothing to tell. Pure. */
export function toldText({ kind, state, language, orderName, refunded, note }: Action): string | null {
  const words = wordsOf(kind, language, orderName);
  switch (state) {
    case 'done':
      return [words.done, ...(refunded === true ? [CANCEL_WORDS[language].refunded] : [])].join(' ');
    case 'declined':
      return [words.declined, ...(note === null ? [] : [note])].join('\n\n');
    case 'failed':
      return words.failed;
    case 'unknown':
      return words.unknown;
    case 'asked':
    case 'withdrawn':
    case 'confirmed':
    case 'approved':
    case 'running':
      return null;
  }
}

type Told = Record<'done' | 'declined' | 'failed' | 'unknown', string>;

function wordsOf(kind: Action['kind'], language: Action['language'], order: string): Told {
  if (kind === 'cancel') {
    const { done, declined, failed, unknown } = CANCEL_WORDS[language];
    return {
      done: done(order),
      declined: declined(order),
      failed: failed(order),
      unknown: unknown(order),
    };
  }
  const words = WISH_WORDS[language];
  const wish = words.wish[kind](order);
  return {
    done: words.done[kind](order),
    declined: words.declined(wish),
    failed: words.failed(wish),
    unknown: words.unknown(wish),
  };
}
