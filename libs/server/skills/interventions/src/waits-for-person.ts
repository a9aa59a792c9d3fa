import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn } from '@feelori/records/turns';

export interface HandFacts {
  /** The record of the turn that took the message up; null when it is not known. */
  turn: Pick<Turn, 'decision' | 'reason' | 'handoverReason'> | null;
  /** When a person of the shop said something to the customer last. */
  spokeAt: Date | null;
}

/** Silences that left it to a person to answer; all others were meant for the message itself. */
const LEFT_OPEN = /^(?:mode_|taken_over$|stopped$|content_missing$)/;

/** Whether a message that a turn took up still waits for a person's answer. Pure. */
export function waitsForPerson(
  { receivedAt }: Pick<InboundMessage, 'receivedAt'>,
  { turn, spokeAt }: HandFacts,
): boolean {
  if (turn === null || (spokeAt !== null && receivedAt <= spokeAt)) return false;
  const isLeftOpen = turn.decision === 'silent' && LEFT_OPEN.test(turn.reason ?? '');
  return turn.handoverReason !== null || isLeftOpen;
}
