import type { UnansweredList, UnansweredQuestion } from '@feelori/contracts';
import type { SettledQuestion, UnansweredAsk } from '@feelori/records/knowledge';

const MOST_OTHERS = 5;
const MOST_CONVERSATIONS = 5;

/**
 * Questions as people who write articles see them: alike ones as one, what was asked most often first. What was written
 * and is asked again afterwards, and still has no answer, is open again. Pure; `asks` are the newest first.
 */
export function groupedAsks(
  asks: readonly UnansweredAsk[],
  settled: readonly SettledQuestion[],
): UnansweredList {
  const groups = new Map<string, UnansweredAsk[]>();
  for (const ask of asks) groups.set(ask.group, [...(groups.get(ask.group) ?? []), ask]);
  const states = new Map(settled.map((one) => [one._id, one]));
  const questions = [...groups].map(([id, all]) => questionOf(id, all, states.get(id)));
  const byCount = (a: UnansweredQuestion, b: UnansweredQuestion) =>
    b.count - a.count || b.lastAt.localeCompare(a.lastAt);
  return {
    items: questions.filter(({ state }) => state === 'open').sort(byCount),
    settled: questions
      .filter(({ state }) => state !== 'open')
      .sort((a, b) => (settledAt(states, b.id) > settledAt(states, a.id) ? 1 : -1)),
  };
}

function questionOf(
  id: string,
  asks: readonly UnansweredAsk[],
  settled?: SettledQuestion,
): UnansweredQuestion {
  const [newest] = asks;
  const oldest = asks.at(-1);
  const texts = [...new Set(asks.map(({ question }) => question))];
  const conversations = asks.map(({ _id }) => _id.slice(0, Math.max(0, _id.lastIndexOf('#'))));
  const again = settled?.state === 'written' && (newest?.at.getTime() ?? 0) > settled.at.getTime();
  return {
    id,
    question: newest?.question ?? '',
    language: newest?.language ?? 'en',
    count: asks.length,
    firstAt: oldest?.at.toISOString() ?? '',
    lastAt: newest?.at.toISOString() ?? '',
    others: texts.slice(1, 1 + MOST_OTHERS),
    conversationIds: [...new Set(conversations)].slice(0, MOST_CONVERSATIONS),
    state: again ? 'open' : (settled?.state ?? 'open'),
    articleId: settled?.articleId ?? null,
  };
}

function settledAt(states: ReadonlyMap<string, SettledQuestion>, id: string): number {
  return states.get(id)?.at.getTime() ?? 0;
}
