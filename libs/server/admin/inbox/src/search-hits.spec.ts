import type { FoundText } from '@feelori/records/search';
import { type Hit, hitsBehind, SearchHits } from './search-hits';

const at = (n: number): Date => new Date(n * 1_000);
const text = (conversationId: string, n: number): FoundText => ({
  conversationId,
  source: 'inbound',
  id: `w${n}`,
  at: at(n),
});
function hitsOf(found: readonly FoundText[], byNumber: string[]): Hit[] {
  const hits = new SearchHits(byNumber);
  return [...hits.first, ...hits.take(found.slice(0, 4)), ...hits.take(found.slice(4))];
}
const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

describe('conversations in which something was found', () => {
  const found = [
    text('b', 9),
    text('a', 8),
    text('c', 8),
    text('b', 8),
    text('b', 7),
    text('b', 6),
    text('d', 1),
  ];

  it('stand once each, by their newest match; whose number was looked for stand first', () => {
    const hits = hitsOf(found, ['d']);
    expect(idsOf(hits)).toEqual(['d', 'b', 'c', 'a']);
    expect(hits[1]?.texts?.map(({ id }) => id)).toEqual(['w9', 'w8']);
    expect(hits[0]?.texts).toBeNull();
  });

  it('go on behind the last one of a page, none twice and none left out', () => {
    const hits = hitsOf(found, ['d']);
    for (const [n, hit] of hits.entries()) {
      expect(idsOf(hitsBehind(hits, hit))).toEqual(idsOf(hits).slice(n + 1));
    }
    expect(hitsBehind(hits, null)).toHaveLength(4);
  });
});
