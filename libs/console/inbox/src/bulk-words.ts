import type { BulkAction, BulkOutcome, BulkResult, ConversationRow } from '@feelori/contracts';

const DONE: Record<BulkAction, string> = { resolve: 'resolved', assign: 'assigned', label: 'labelled' };
const WHY: Record<Exclude<BulkOutcome, 'done'>, string> = {
  outdated: 'changed meanwhile',
  missing: 'gone',
  failed: 'failed',
};
/** So many are named; the others are counted. */
const NAMED = 3;

/** What became of many conversations: how many are done, and which are not and why. Pure. */
export function bulkWords(
  action: BulkAction,
  rows: readonly Pick<ConversationRow, 'id' | 'customerName'>[],
  results: readonly BulkResult[],
): string {
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
  const of = (outcome: BulkOutcome): string[] =>
    rows.filter(({ id }) => outcomes.get(id) === outcome).map(({ customerName }) => customerName);
  const left = (['outdated', 'missing', 'failed'] as const).flatMap((outcome) => {
    const names = of(outcome);
    return names.length === 0 ? [] : [`${names.length} ${WHY[outcome]} (${named(names)})`];
  });
  const untried = rows.length - results.length;
  return [
    `${of('done').length} of ${rows.length} ${DONE[action]}`,
    ...left,
    ...(untried > 0 ? [`${untried} not tried`] : []),
  ].join(', ');
}

function named(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
