import { type CustomerMessage, type MessageContent, wordsOf } from '@feelori/contracts';
import { actionAsked, TYPED_NO, TYPED_YES } from '@feelori/skills/actions';
import type { HistoryEntry } from '../answer-request';
import { yesOrNo } from './yes-or-no';

/** Whether what was said to the customer last is our question whether something is to be done. */
export function isQuestioned(history: readonly HistoryEntry[]): boolean {
  const last = history.findLast(({ role }) => role !== 'customer');
  return last?.role === 'assistant' && actionAsked(last.text);
}

/**
 * A plain "yes" or "no" behind our question whether something is to be done: as if its button was tapped. Null for all else,
 * also where a message quotes another one.
 */
export function typedAnswer(
  history: readonly HistoryEntry[],
  asked: readonly CustomerMessage[],
): MessageContent[] | null {
  if (!isQuestioned(history)) return null;
  const said = asked.map(({ content, context }) =>
    content.kind === 'text' && context === undefined ? yesOrNo(wordsOf(content)) : null,
  );
  const [first] = said;
  if (first === undefined || first === null || said.some((one) => one !== first)) return null;
  return [{ kind: 'button_reply', id: first === 'yes' ? TYPED_YES : TYPED_NO, title: '' }];
}
