import {
  alongTrail,
  inSpan,
  requestPlace,
  type SpanPlace,
  type Trail,
  writeSpan,
} from '@feelori/platform/tracing';
import type { InboundMessage } from '@feelori/records/inbound';
import type { ClaimedTurn } from './claimed-turn';

/**
 * Runs a turn's work under the correlation id of the first of its messages, and in that one's trace, where what it waited
 * until now stands too: for the customer to be quiet, and in the queue. The other messages' traces are linked.
 */
export function inTurnSpan<T>(
  { open, rows }: ClaimedTurn,
  nowMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const [first, ...others] = [...new Set(rows.flatMap(({ correlationId }) => correlationId ?? []))];
  const facts = { 'feelori.messages': rows.length, 'feelori.attempt': open.attempts };
  const links = (): SpanPlace[] => others.map(requestPlace);
  return alongTrail(trailOf(first), () => {
    const [waited] = rows;
    // Of a turn that is resumed the first try has told.
    if (waited !== undefined && open.attempts === 1) {
      writeSpan({ name: 'wait for the turn', ms: nowMs - cameAt(waited) });
    }
    return inSpan({ name: 'turn', kind: 'consumer', facts, links }, work);
  });
}

function trailOf(correlationId: string | undefined): Trail | undefined {
  return correlationId === undefined ? undefined : { correlationId };
}

/** In milliseconds, as the database has it; of a message that was changed, when it said what it says now. */
function cameAt({ receivedAt, changedAt = receivedAt }: InboundMessage): number {
  return changedAt.getTime();
}
