import type { ConversationRow } from '@feelori/contracts';

const TWO_LINES_PX = 69;
const LINE_PX = 21;
const LABELS_PX = 26;

/** About how high a row of the list is, before it is there to be measured. */
export function rowGuess(row: ConversationRow | undefined): number {
  if (row === undefined) return TWO_LINES_PX;
  const needs = row.status === 'open' && row.waitingSince !== null;
  const lines = Number(needs) + Number(row.status === 'snoozed');
  return TWO_LINES_PX + lines * LINE_PX + (row.labels.length > 0 ? LABELS_PX : 0);
}
