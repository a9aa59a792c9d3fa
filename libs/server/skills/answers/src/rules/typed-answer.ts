import { type CustomerMessage, type MessageContent, wordsOf } from '@feelori/contracts';
import {
  actionAsked,
  type Asked,
  maybeAddress,
  reasonIn,
  typedTap,
  typedWishTap,
  wishAsked,
} from '@feelori/skills/actions';
import type { HistoryEntry } from '../answer-request';
import { foldWords } from '../language/fold-words';
import { namedAnswer } from './named-answer';
import { orderNamesIn } from './order-name';
import { type Intent, readIntent } from './read-intent';
import { yesOrNo } from './yes-or-no';

/** A longer text says more than what is wanted instead. */
const MOST_WORDS = 8;

/** Said instead of a size or colour they ask for something else. */
const OF_SHOP: ReadonlySet<string> = new Set(['policy', 'unknown', 'orders', 'robot']);

/** Whether what was said to the customer last is our question whether something is to be done. */
export function isQuestioned(history: readonly HistoryEntry[]): boolean {
  const last = history.findLast(({ role }) => role !== 'customer');
  return last?.role === 'assistant' && actionAsked(last.text) !== null;
}

/**
 * A plain "yes" or "no" behind our question whether something is to be done, the name of the order it is about, or what
 * else we asked for: as if its button was tapped. Null for all else, also where a message quotes another one.
 */
export function typedAnswer(
  history: readonly HistoryEntry[],
  asked: readonly CustomerMessage[],
): MessageContent[] | null {
  const last = history.findLast(({ role }) => role !== 'customer');
  if (last?.role !== 'assistant') return null;
  const questioned = actionAsked(last.text);
  const wish = questioned === null ? wishAsked(last.text) : null;
  if (questioned === null && wish === null) return null;
  const texts = asked.flatMap(({ content, context }) =>
    content.kind === 'text' && context === undefined ? [wordsOf(content)] : [],
  );
  if (texts.length === 0 || texts.length < asked.length) return null;
  const text = texts.join('\n');
  if (wish !== null && wish.what !== 'order') return wishAnswer(wish, text, last.text);
  const [first = null, ...others] = questioned === null ? [] : texts.map(yesOrNo);
  const kind = questioned ?? wish?.kind ?? 'cancel';
  if (first !== null && others.every((one) => one === first)) return [tap(typedTap(first, kind))];
  const named = namedAnswer(text, last.text, kind);
  return named === null ? null : [tap(named)];
}

/** What we asked for to go on with a wish; null where they write of something else. */
function wishAnswer(wish: Asked, text: string, said: string): MessageContent[] | null {
  const [orderName] = orderNamesIn(said);
  const intent = readIntent(text);
  // Whoever is angry is heard, whatever we asked.
  if (orderName === undefined || isComplaint(intent)) return null;
  switch (wish.what) {
    case 'address':
      if (yesOrNo(text) === 'no') return [tap(typedWishTap({ step: 'keep' }, orderName))];
      return maybeAddress(text) ? [tap(typedWishTap({ step: 'address' }, orderName))] : null;
    case 'why': {
      const reason = reasonIn(text);
      return reason === null ? null : [tap(typedWishTap({ step: 'why', reason }, orderName))];
    }
    case 'instead':
      return foldWords(text).length > MOST_WORDS || /[?؟]/.test(text) || OF_SHOP.has(intent.kind)
        ? null
        : [tap(typedWishTap({ step: 'instead' }, orderName))];
    case 'order':
      return null;
  }
}

function isComplaint(intent: Intent): boolean {
  return intent.kind === 'for_person' && intent.reason === 'complaint';
}

function tap(id: string): MessageContent {
  return { kind: 'button_reply', id, title: '' };
}
