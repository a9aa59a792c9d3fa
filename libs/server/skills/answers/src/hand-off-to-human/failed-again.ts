import type { ReplyContent } from '@feelori/contracts';
import { everSaid } from '@feelori/skills/texts';
import type { HistoryEntry } from '../answer-request';
import { TEXTS } from '../texts/texts-in';

/** So often a customer is told that they were not understood; then a person comes. */
const MOST_FAILURES = 3;

/** Whether an answer says that it was not understood, as the ones before it did. Pure. */
export function failedAgain(parts: readonly ReplyContent[], history: readonly HistoryEntry[]): boolean {
  const said = parts.map((part) => ('text' in part ? part.text : '')).join('\n');
  if (!isNotUnderstood(said)) return false;
  const before = history.filter(({ role }) => role !== 'customer').slice(1 - MOST_FAILURES);
  return before.length === MOST_FAILURES - 1 && before.every(isOfAssistant);
}

function isOfAssistant({ role, text }: HistoryEntry): boolean {
  return role === 'assistant' && isNotUnderstood(text);
}

/** What else an answer holds was understood. Buttons may stand below it. */
function isNotUnderstood(text: string): boolean {
  const all = [...everSaid(TEXTS, 'unclear'), ...everSaid(TEXTS, 'notKnown')];
  return all.some((words) => text.startsWith(words));
}
