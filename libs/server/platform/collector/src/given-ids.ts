import { randomBytes } from 'node:crypto';
import type { SpanPlace } from '@feelori/platform/tracing';

/** Ids of traces and spans: random ones, but for a span whose place was decided before it is made. */
export class GivenIds {
  private given: SpanPlace | null = null;

  /** What `make` makes, synchronously, stands at `place`. */
  giving<T>(place: SpanPlace, make: () => T): T {
    this.given = place;
    try {
      return make();
    } finally {
      this.given = null;
    }
  }

  generateTraceId(): string {
    return this.given?.traceId ?? randomBytes(16).toString('hex');
  }

  generateSpanId(): string {
    return this.given?.spanId ?? randomBytes(8).toString('hex');
  }
}
