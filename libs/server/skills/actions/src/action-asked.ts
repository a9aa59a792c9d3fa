import type { Action } from '@feelori/records/actions';
import { everSaid } from '@feelori/skills/texts';
import { CANCEL_WORDS } from './words/cancel-words';

/** Whether these words of ours ask for a yes to an action: then a plain "yes" behind them is the answer. */
export function actionAsked(said: string): boolean {
  return everSaid(CANCEL_WORDS, 'question').some((question) => said.includes(question));
}

/** Whether these words of ours ask which order an action is for: then its name is the answer. */
export function choiceAsked(said: string): boolean {
  return everSaid(CANCEL_WORDS, 'which').some((question) => said.includes(question));
}

/**
 * Whether these words of ours ask about this order: its name stands before what is in it, in every language, and is not the
 * end of a longer one. Pure.
 */
export function isAskedIn(said: string, { orderName }: Pick<Action, 'orderName'>): boolean {
  const name = `${orderName} (`;
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(said.charAt(at - 1))) return true;
  }
  return false;
}
