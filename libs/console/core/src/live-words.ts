import type { LiveEvent } from '@feelori/contracts';

/** `reset`: something may have been missed, so load afresh. */
export type LiveNews = LiveEvent | { type: 'reset' };
export type LiveState = 'off' | 'connecting' | 'live' | 'waiting';

/** What tabs tell each other of the one live connection they share; all but `hello` come from the tab that has it. */
export type LiveWord =
  | { kind: 'hello' }
  | { kind: 'welcome'; state: LiveState; stands: readonly LiveEvent[] }
  | { kind: 'state'; state: LiveState }
  | { kind: 'news'; news: LiveNews; id: string | null }
  | { kind: 'alive' };

/** What stands after this news: the outages a tab that is opened later has to be told of. Pure. */
export function standsAfter(stands: readonly LiveEvent[], news: LiveNews): readonly LiveEvent[] {
  if (news.type === 'reset') return [];
  if (news.type !== 'breaker.changed') return stands;
  const others = stands.filter((one) => one.type !== 'breaker.changed' || one.name !== news.name);
  return news.state === 'closed' ? others : [...others, news];
}
