import type { ReplyContent } from '@feelori/contracts';
import type { Turn } from '@feelori/records/turns';
import { wordsIn } from '../eval/heard-turn.ts';
import { spentOn } from '../eval/spent-on.ts';
import { writtenIn } from '../eval/written-in.ts';
import type { Outcome } from './outcome.ts';

/** What the records say came of a question; `plain` takes personal details out of what was said. Pure. */
export function outcomeOf(
  turns: readonly Turn[],
  parts: readonly ReplyContent[],
  plain: (text: string) => string,
): Outcome {
  const messages = parts.map((part) => plain(wordsIn(part)));
  const answered = turns.findLast(({ answeredBy }) => answeredBy !== null);
  const guards = turns.flatMap(({ making }) => making?.guards ?? []);
  return {
    messages,
    tools: turns.flatMap(({ tools }) => tools.map(({ name }) => name)),
    guards: guards.map(({ guard, did, why }) => [guard, did, ...(why === null ? [] : [why])].join(' ')),
    handovers: [...new Set(turns.flatMap(({ handoverReason }) => handoverReason ?? []))],
    language: writtenIn(messages.join('\n')),
    answeredBy: answered?.answeredBy ?? null,
    model: answered?.model ?? null,
    gaveUp: turns.some(({ decision }) => decision === 'gave_up'),
    spent: spentOn(turns),
  };
}
