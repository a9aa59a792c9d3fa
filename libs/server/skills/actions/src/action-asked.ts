import { ACTION_KINDS, type ActionKind } from '@feelori/contracts';
import type { Action } from '@feelori/records/actions';
import { everSaid } from '@feelori/skills/texts';
import { CANCEL_WORDS } from './words/cancel-words';
import { WISH_WORDS } from './words/wish-words';

/** What our words ask: which order (or thing) a wish is for, why, for what, or where to. */
export type Asked =
  | { what: 'order'; kind: ActionKind }
  | { what: 'address'; kind: 'address' }
  | { what: 'why'; kind: 'return' }
  | { what: 'instead'; kind: 'exchange' };

/** In every wording that customers may have read. */
function questionsOf(kind: ActionKind): string[] {
  return kind === 'cancel' ? everSaid(CANCEL_WORDS, 'question') : everSaid(WISH_WORDS, `question-${kind}`);
}
function choicesOf(kind: ActionKind): string[] {
  return kind === 'cancel' ? everSaid(CANCEL_WORDS, 'which') : everSaid(WISH_WORDS, `which-${kind}`);
}

type OfWish = Exclude<Asked, { what: 'order' }>;
const ASKS: readonly { asked: OfWish; by: `${'address' | 'reason' | 'instead'}Question` }[] = [
  { asked: { what: 'address', kind: 'address' }, by: 'addressQuestion' },
  { asked: { what: 'why', kind: 'return' }, by: 'reasonQuestion' },
  { asked: { what: 'instead', kind: 'exchange' }, by: 'insteadQuestion' },
];

/** The kind of action these words of ours ask a yes to: then a plain "yes" behind them is the answer. Null for none. */
export function actionAsked(said: string): ActionKind | null {
  return ACTION_KINDS.find((kind) => questionsOf(kind).some((one) => said.includes(one))) ?? null;
}

/** What else of a wish these words of ours ask for; null for nothing. */
export function wishAsked(said: string): Asked | null {
  const kind = ACTION_KINDS.find((one) => choicesOf(one).some((question) => said.includes(question)));
  if (kind !== undefined) return { what: 'order', kind };
  const asks = ASKS.find(({ by }) => everSaid(WISH_WORDS, by).some((one) => said.includes(one)));
  return asks?.asked ?? null;
}

/** These words of ours without the address that they show, in whatever wording they showed it. */
export function withoutShownAddress(said: string): string {
  const questions = everSaid(WISH_WORDS, 'question-address');
  for (const shown of everSaid(WISH_WORDS, 'newAddress')) {
    const from = said.indexOf(shown) + shown.length;
    const asked = questions.map((question) => said.indexOf(question, from)).filter((at) => at > from);
    if (from < shown.length || asked.length === 0) continue;
    return `${said.slice(0, from)}\n[address]\n\n${said.slice(Math.min(...asked))}`;
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
