import { alongTrail, inSpan } from '@feelori/platform/tracing';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';

/** Runs the sending of one part under the correlation id, and in the trace, that its entry came from. */
export function inSendSpan<End extends { kind: string }>(
  { trail, origin }: OutboxEntry,
  part: OutboxPart | undefined,
  work: () => Promise<End>,
): Promise<End> {
  const tried = part === undefined ? {} : { 'feelori.part': part.i, 'feelori.attempt': part.attempt };
  const facts = { 'feelori.origin': origin, ...tried };
  return alongTrail(trail, () =>
    inSpan({ name: 'send', kind: 'consumer', facts }, async (span) => {
      const end = await work();
      span.say({ 'feelori.outcome': end.kind });
      return end;
    }),
  );
}
