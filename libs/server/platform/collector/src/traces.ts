import { Logger } from '@nestjs/common';
import { type Clock, newId } from '@feelori/platform/clock';
import type { DependencyLook } from '@feelori/platform/health';
import { StateLog } from '@feelori/platform/log';
import type { Metrics } from '@feelori/platform/metrics';
import type { Settings } from '@feelori/platform/settings';
import { makeSpansBy } from '@feelori/platform/tracing';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { collectorProblem } from './collector-problem';
import { openTelemetry } from './open-telemetry';
import { SpanBuffer } from './span-buffer';

function remedyOf(problem: string | null): string | null {
  return problem === null
    ? null
    : 'Look after the collector, or set OTEL_EXPORTER_OTLP_ENDPOINT anew; nobody waits for it.';
}

/** The traces of this process on their way to the collector that the settings name. */
export class Traces {
  private readonly states = new StateLog(new Logger('Traces'));
  /** Why the collector did not take the last spans, in words; null when it did, or none went yet. */
  private problem: string | null = null;
  private readonly buffer: SpanBuffer<ReadableSpan>;
  private deliver: (spans: ReadableSpan[]) => Promise<void> = () => Promise.resolve();

  private constructor(metrics: Metrics) {
    this.buffer = new SpanBuffer({
      deliver: (spans) => this.deliver(spans),
      count: (fate, spans) => metrics.spans(fate, spans),
      stands: (error) => this.stands(error),
    });
  }

  /** Null where no collector is named; then nothing is loaded. */
  static async begin(
    { tracing, version, roles }: Settings,
    metrics: Metrics,
    clock: Clock,
  ): Promise<Traces | null> {
    if (tracing === null) return null;
    const traces = new Traces(metrics);
    const resource = {
      'service.name': tracing.service,
      'service.version': version,
      'service.instance.id': newId(),
      'feelori.roles': roles.join(','),
    };
    const { spans, deliver } = await openTelemetry(
      tracing,
      resource,
      (span) => traces.buffer.add(span),
      clock,
    );
    traces.deliver = deliver;
    makeSpansBy(spans);
    return traces;
  }

  /** How the collector stands; that it is away stops nobody. */
  look(): DependencyLook {
    const { problem } = this;
    const state = problem === null ? 'up' : 'degraded';
    return {
      name: 'traces',
      state,
      latency_ms: null,
      breaker: null,
      reason: problem,
      remedy: remedyOf(problem),
    };
  }

  /** No more spans are made; what waits goes out within `ms`, or not at all. Never rejects. */
  async end(ms: number): Promise<void> {
    makeSpansBy(null);
    await this.buffer.close(ms);
  }

  private stands(error?: unknown): void {
    this.problem = error === undefined ? null : collectorProblem(error);
    if (this.problem === null) this.states.good('collector of traces');
    else this.states.bad('collector of traces', this.problem);
  }
}
