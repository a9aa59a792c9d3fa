import { type CustomerMessage, type MessageContent, wordsOf } from '@feelori/contracts';
import { actionAsked, choiceAsked, TYPED_NO, TYPED_YES } from '@feelori/skills/actions';
import type { HistoryEntry } from '../answer-request';
import { namedAnswer } from './named-answer';
import { yesOrNo } from './yes-or-no';

/** Whether what was said to the customer last is our question whether something is to be done. */
export function isQuestioned(history: readonly HistoryEntry[]): boolean {
  const last = history.findLast(({ role }) => role !== 'customer');
  return last?.role === 'assistant' && actionAsked(last.text);
}

/**
 * A plain "yes" or "no" behind our question whether something is to be done, or the name of the order it is about: as if its
 * button was tapped. Null for all else, also where a message quotes another one.
 */
export function typedAnswer(
  history: readonly HistoryEntry[],
  asked: readonly CustomerMessage[],
): MessageContent[] | null {
  const last = history.findLast(({ role }) => role !== 'customer');
  if (last?.role !== 'assistant') return null;
  const questioned = actionAsked(last.text);
  if (!questioned && !choiceAsked(last.text)) return null;
  const texts = asked.flatMap(({ content, context }) =>
    content.kind === 'text' && context === undefined ? [wordsOf(content)] : [],
  );
  if (texts.length === 0 || texts.length < asked.length) return null;
  const [first = null, ...others] = questioned ? texts.map(yesOrNo) : [];
  if (first !== null && others.every((one) => one === first)) {
    return [tap(first === 'yes' ? TYPED_YES : TYPED_NO)];
  }
  const named = namedAnswer(texts.join('\n'), last.text);
  return named === null ? null : [tap(named)];
}

function tap(id: string): MessageContent {
  return { kind: 'button_reply', id, title: '' };
}
