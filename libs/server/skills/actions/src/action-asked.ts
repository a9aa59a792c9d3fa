import { ACTION_KINDS, type ActionKind } from '@feelori/contracts';
import type { Action } from '@feelori/records/actions';
import { everSaid } from '@feelori/skills/texts';
import { LANGUAGES } from '@feelori/skills/tools';
import { CANCEL_WORDS } from './words/cancel-words';
import type { WishKind } from './words/wish-word-list';
import { WISH_WORDS } from './words/wish-words';

/** What our words ask: which order (or thing) a wish is for, why, for what, or where to. */
export type Asked =
  | { what: 'order'; kind: ActionKind }
  | { what: 'address'; kind: 'address' }
  | { what: 'why'; kind: 'return' }
  | { what: 'instead'; kind: 'exchange' };

/** In every wording that customers may have read. */
function questionsOf(kind: ActionKind): string[] {
  if (kind === 'cancel') return everSaid(CANCEL_WORDS, 'question');
  return LANGUAGES.map((language) => WISH_WORDS[language].question[kind]);
}
function choicesOf(kind: ActionKind): string[] {
  if (kind === 'cancel') return everSaid(CANCEL_WORDS, 'which');
  return LANGUAGES.map((language) => WISH_WORDS[language].which[kind]);
}
function wordsOf(name: 'addressQuestion' | 'reasonQuestion' | 'insteadQuestion'): string[] {
  return LANGUAGES.map((language) => WISH_WORDS[language][name]);
}

const ASKS: readonly (Exclude<Asked, { what: 'order' }> & { questions: string[] })[] = [
  { what: 'address', kind: 'address', questions: wordsOf('addressQuestion') },
  { what: 'why', kind: 'return', questions: wordsOf('reasonQuestion') },
  { what: 'instead', kind: 'exchange', questions: wordsOf('insteadQuestion') },
];

/** The kind of action these words of ours ask a yes to: then a plain "yes" behind them is the answer. Null for none. */
export function actionAsked(said: string): ActionKind | null {
  return ACTION_KINDS.find((kind) => questionsOf(kind).some((one) => said.includes(one))) ?? null;
}

/** What else of a wish these words of ours ask for; null for nothing. */
export function wishAsked(said: string): Asked | null {
  const kind = ACTION_KINDS.find((one) => choicesOf(one).some((question) => said.includes(question)));
  if (kind !== undefined) return { what: 'order', kind };
  return ASKS.find(({ questions }) => questions.some((one) => said.includes(one))) ?? null;
}

/** These words of ours without the address that they show. */
export function withoutShownAddress(said: string): string {
  for (const language of LANGUAGES) {
    const { newAddress, question } = WISH_WORDS[language];
    const from = said.indexOf(newAddress);
    const to = said.indexOf(question['address' satisfies WishKind], from);
    if (from >= 0 && to > from) {
      return `${said.slice(0, from + newAddress.length)}\n[address]\n\n${said.slice(to)}`;
    }
  }
  return said;
}

/**
 * Whether these words of ours ask about this order: its name stands before what is in it, in every language, and is not the
 * end of a longer one. Pure.
 */
export function isAskedIn(said: string, { orderName, kind }: Pick<Action, 'orderName' | 'kind'>): boolean {
  if (actionAsked(said) !== kind) return false;
  const name = `${orderName} (`;
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(said.charAt(at - 1))) return true;
  }
  return false;
}
