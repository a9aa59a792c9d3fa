import type { BreakerNews, LiveNews, LiveState } from './live-news';

/** What tabs tell each other of the one live connection they share; all but `hello` come from the tab that has it. */
export type LiveTabMessage =
  | { kind: 'hello' }
  /** With the outages that a tab which is opened later was not told of. */
  | { kind: 'welcome'; state: LiveState; stands: readonly BreakerNews[] }
  | { kind: 'state'; state: LiveState }
  | { kind: 'news'; news: LiveNews; id: string | null }
  | { kind: 'alive' };
