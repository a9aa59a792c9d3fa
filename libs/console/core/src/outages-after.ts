import type { BreakerNews, LiveNews } from './live-news';

/**
 * Who is out after this news, each kept as `keep` has it. A probe tells nothing yet; after a gap in the news nothing is
 * known. Pure.
 */
export function outagesAfter<One extends { name: string }>(
  out: readonly One[],
  news: LiveNews,
  keep: (news: BreakerNews) => One,
): readonly One[] {
  if (news.type === 'reset') return [];
  if (news.type !== 'breaker.changed') return out;
  const others = out.filter(({ name }) => name !== news.name);
  if (news.state === 'closed') return others;
  return [...others, keep(news)].sort((a, b) => (a.name < b.name ? -1 : 1));
}
