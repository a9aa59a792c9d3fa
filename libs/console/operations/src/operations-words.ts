import type {
  CacheAreaName,
  CacheView,
  OperationsView,
  ReplayReport,
  ReplayVerdict,
} from '@feelori/contracts';

/** What each queue is of. */
const QUEUES: Readonly<Record<string, string>> = {
  turn: 'Messages to answer',
  send: 'Answers to send',
  'send-bulk': 'Notices and campaigns to send',
};

export const STATE_WORDS: Record<OperationsView['dependencies'][0]['state'], string> = {
  up: 'Up',
  degraded: 'Not well',
  down: 'Down',
};

/** What each area of the cache is of. */
export const CACHE_WORDS: Readonly<Record<CacheAreaName, string>> = {
  searches: 'Searches for products',
  products: 'Single products',
  variants: 'Variants by name',
  prices: 'Prices by country',
  shop: 'Shop and its policies',
};

/** How often an answer was known already, in words: `83 % of 1,204`. */
export function knownShare({ asked, known }: Pick<CacheView, 'asked' | 'known'>): string {
  if (asked === null || known === null) return 'not known';
  if (asked === 0) return 'not asked';
  return `${Math.round((known / asked) * 100)} % of ${asked.toLocaleString('en')}`;
}

/** What becomes of a failure that is replayed. */
const VERDICT_WORDS: Record<ReplayVerdict, string> = {
  replay: 'tried again',
  gone: 'not there any more',
  under_way: 'somebody replays it now',
  nothing_left: 'nothing is left to try',
  may_have_arrived: 'the customer may have it already',
  answered_since: 'somebody answered since',
  taken_since: 'a person has the conversation',
  window_closed: 'WhatsApp’s 24 hours are over',
  too_old: 'the message is too old',
  fragment: 'only a part of a webhook, which cannot come in by itself',
};

export function queueName(name: string): string {
  return QUEUES[name] ?? name.replaceAll(/[-_]/g, ' ');
}

export function verdictWords(verdict: ReplayVerdict): string {
  return VERDICT_WORDS[verdict];
}

/** What a replay did, or would do, in one sentence for each outcome. */
export function reportWords({ dryRun, results, left }: ReplayReport): string[] {
  if (results.length === 0) return ['Nothing of this is left.'];
  const counts = new Map<ReplayVerdict, number>();
  for (const { verdict } of results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const lines = [...counts].map(([verdict, count]) => {
    if (verdict === 'replay') return `${count} ${dryRun ? 'would be tried again' : 'tried again'}.`;
    return `${count} left alone: ${verdictWords(verdict)}.`;
  });
  return left > 0 ? [...lines, 'There are more: replay once more for those.'] : lines;
}
