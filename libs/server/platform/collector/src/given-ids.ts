import type { IdGenerator } from '@opentelemetry/sdk-trace';
import type { SpanPlace } from '@feelori/platform/tracing';

/** Ids of traces and spans: random ones, but for a span whose place was decided before it is made. */
export class GivenIds implements IdGenerator {
  private given: SpanPlace | null = null;

  constructor(private readonly random: IdGenerator) {}

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
    return this.given?.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.given?.spanId ?? this.random.generateSpanId();
  }
}
