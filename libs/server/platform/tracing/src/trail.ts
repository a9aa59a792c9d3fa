import { createHash } from 'node:crypto';
import { correlationId, withCorrelation } from '@feelori/platform/log';
import { here, within } from './span-here';
import type { SpanPlace } from './span-maker';

/**
 * What travels with a message through the stores, so that whoever goes on with it in another process writes the same
 * correlation id into the log and the same trace: kept in `inbound` (the id alone) and `outbox`.
 */
export interface Trail {
  /** Of the request it began with. */
  correlationId: string;
  /** The span that goes before what is done next; absent where none was made, which is the request itself. */
  spanId?: string;
}

/**
 * Where the request of a correlation id stands in its trace. Both ids follow from the correlation id, so that nothing of a
 * trace has to be kept between processes. An id that has the form of a trace's already (nginx makes such) is one.
 */
export function requestPlace(correlationId: string): SpanPlace {
  const digest = createHash('sha256').update(correlationId).digest('hex');
  const isTraceId = /^(?!0+$)[0-9a-f]{32}$/.test(correlationId);
  return { traceId: isTraceId ? correlationId : digest.slice(0, 32), spanId: digest.slice(32, 48) };
}

/** What whoever goes on later is to be given: as `trail` of a document, or nothing where no request is known. */
export function trailHere(): { trail?: Trail } {
  const id = correlationId();
  if (id === null) return {};
  const place = here();
  return { trail: { correlationId: id, ...(place === null ? {} : { spanId: place.spanId }) } };
}

/** Goes on where the trail leads from; without one `work` runs as it is. */
export function alongTrail<T>(trail: Trail | undefined, work: () => T): T {
  if (trail === undefined) return work();
  const { correlationId: id, spanId } = trail;
  return withCorrelation(id, () =>
    within(() => ({ ...requestPlace(id), ...(spanId === undefined ? {} : { spanId }) }), work),
  );
}
