import { meansOrder } from '@feelori/edges/shopify';
import type { ActionKind } from '@feelori/contracts';
import { cancelTap, typedTap, wishOrderTap } from '@feelori/skills/actions';
import { LANGUAGES } from '@feelori/skills/tools';
import { foldWords } from '../language/fold-words';
import { LEXICONS } from './lexicons';
import { orderNamesIn } from './order-name';
import { saysNeither, yesOrNo } from './yes-or-no';

/** In UTF-16 units; a longer text says more than which order. */
const LONGEST = 80;

/** "Order", "number", "no." beside its name; so a "no" there denies nothing. */
const BEFORE_NAME: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    [...LEXICONS[language].orderNoun, ...LEXICONS[language].beforeOrderName].flatMap(foldWords),
  ),
);

/**
 * The tap that a text stands for which names one order behind our question (`said`) whether something is to be done to one, or which.
 * With a yes it is the answer where we asked about that order alone; the name by itself has it asked, so that another order
 * is never taken for the one that was asked about. Null where the text says anything else. Pure.
 */
export function namedAnswer(text: string, said: string, kind: ActionKind = 'cancel'): string | null {
  if (text.length > LONGEST) return null;
  const [name, ...more] = text.split(/\s/u).flatMap(orderNamesIn);
  if (name === undefined || more.length > 0) return null;
  const ofName = new Set(foldWords(name));
  const rest = foldWords(text).filter((word) => !ofName.has(word) && !BEFORE_NAME.has(word));
  if (saysNeither(rest)) return orderTap(kind, name);
  const answer = yesOrNo(rest.join(' '));
  if (answer === null) return null;
  if (isAskedAbout(name, said)) return typedTap(answer, kind);
  return answer === 'yes' ? orderTap(kind, name) : null;
}

function orderTap(kind: ActionKind, name: string): string {
  return kind === 'cancel' ? cancelTap(name) : wishOrderTap(kind, name);
}

/** The order stands before what is in it, in every language; where other names stand so too, the answer may be theirs. */
function isAskedAbout(name: string, said: string): boolean {
  const before = said.split(' (').slice(0, -1);
  const names = before.map((part) => part.split(/\s/u).at(-1) ?? '').filter((word) => /\d/u.test(word));
  return names.length > 0 && names.every((one) => meansOrder(one, name));
}
