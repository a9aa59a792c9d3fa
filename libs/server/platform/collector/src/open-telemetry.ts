import type { Attributes, Context, HrTime, Link, Span, SpanContext, Tracer } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import type { Clock } from '@feelori/platform/clock';
import type { TracingSettings } from '@feelori/platform/settings';
import {
  type OpenSpan,
  safeFacts,
  safeWord,
  type SpanFacts,
  type SpanKindWord,
  type SpanMaker,
  type SpanPlace,
  type SpanStart,
} from '@feelori/platform/tracing';
import { GivenIds } from './given-ids';
import { DELIVERY_MS } from './span-buffer';

/** OpenTelemetry's packages, which are loaded only where a collector is named. */
type Packages = Awaited<ReturnType<typeof load>>;

async function load() {
  const [api, core, sdk, resources, exporter] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  return { api, core, sdk, resources, exporter };
}

export interface OpenTelemetry {
  spans: SpanMaker;
  /** Takes spans to the collector; rejects when it did not take them. */
  deliver: (spans: ReadableSpan[]) => Promise<void>;
}

/**
 * Loads OpenTelemetry and makes what makes spans; each that is over goes to `onEnd`. Nothing is registered globally: what
 * libraries would tell through the same API may hold what people wrote, and must not go out (docs/decisions/0152).
 */
export async function openTelemetry(
  settings: TracingSettings,
  resource: Attributes,
  onEnd: (span: ReadableSpan) => void,
  clock: Pick<Clock, 'ms'>,
): Promise<OpenTelemetry> {
  const packages = await load();
  const { sdk, resources, exporter } = packages;
  const ids = new GivenIds(new sdk.RandomIdGenerator());
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes(resource),
    // By the trace's id alone, so that every process decides the same of a trace.
    sampler: new sdk.TraceIdRatioBasedSampler(settings.ratio),
    idGenerator: ids,
    spanProcessors: [
      {
        onStart: () => undefined,
        onEnd,
        forceFlush: () => Promise.resolve(),
        shutdown: () => Promise.resolve(),
      },
    ],
  });
  const to = new exporter.OTLPTraceExporter({
    url: settings.url,
    headers: { ...settings.headers },
    timeoutMillis: DELIVERY_MS,
    concurrencyLimit: 2,
    httpAgentOptions: { keepAlive: true },
  });
  return {
    spans: new OpenTelemetrySpans(packages, provider.getTracer('feelori'), ids, clock),
    deliver: (spans) => delivered(packages, to, spans),
  };
}

function delivered({ core }: Packages, to: SpanExporter, spans: ReadableSpan[]): Promise<void> {
  return new Promise((resolve, reject) => {
    to.export(spans, ({ code, error }) => {
      if (code === core.ExportResultCode.SUCCESS) resolve();
      else reject(error ?? new Error('not taken'));
    });
  });
}

/**
 * Spans of OpenTelemetry, each fact of which has gone through `safeFacts`. They go by the one time of all processes, so that
 * those of several machines stand in their order.
 */
class OpenTelemetrySpans implements SpanMaker {
  private readonly kinds: Readonly<Record<SpanKindWord, number>>;

  constructor(
    private readonly packages: Packages,
    private readonly tracer: Tracer,
    private readonly ids: GivenIds,
    private readonly clock: Pick<Clock, 'ms'>,
  ) {
    const { SpanKind } = packages.api;
    this.kinds = {
      internal: SpanKind.INTERNAL,
      server: SpanKind.SERVER,
      client: SpanKind.CLIENT,
      producer: SpanKind.PRODUCER,
      consumer: SpanKind.CONSUMER,
    };
  }

  begin(start: SpanStart, parent: SpanPlace | null): OpenSpan {
    const { api } = this.packages;
    const atMs = this.clock.ms();
    const began = performance.now();
    const now = (): HrTime => highResolution(atMs + performance.now() - began);
    const options = { ...this.options(start), startTime: highResolution(atMs) };
    const span = this.tracer.startSpan(safeWord(start.name), options, this.below(parent));
    const { traceId, spanId } = span.spanContext();
    return {
      place: { traceId, spanId },
      say: (facts) => void span.setAttributes(safeFacts(facts)),
      note: (name, facts) => void span.addEvent(safeWord(name), safeFacts(facts), now()),
      fail: (errorType) => failed(span, errorType, api.SpanStatusCode.ERROR),
      end: () => span.end(now()),
    };
  }

  write(
    { ms, failed: errorType, ...start }: SpanStart & { ms: number; failed?: string },
    { parent, as }: { parent?: SpanPlace; as?: SpanPlace },
  ): void {
    const { api } = this.packages;
    const until = this.clock.ms();
    const options = { ...this.options(start), startTime: highResolution(until - Math.max(0, ms)) };
    const make = (): Span => this.tracer.startSpan(safeWord(start.name), options, this.below(parent ?? null));
    const span = as === undefined ? make() : this.ids.giving(as, make);
    if (errorType !== undefined) failed(span, errorType, api.SpanStatusCode.ERROR);
    span.end(highResolution(until));
  }

  private options({ kind = 'internal', facts = {}, links }: SpanStart): {
    kind: number;
    attributes: Record<string, string | number>;
    links: Link[];
  } {
    const linked = (links?.() ?? []).map((place) => ({ context: this.remote(place) }));
    return { kind: this.kinds[kind], attributes: safeFacts(facts), links: linked };
  }

  private below(parent: SpanPlace | null): Context {
    const { ROOT_CONTEXT, trace } = this.packages.api;
    return parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, this.remote(parent));
  }

  private remote({ traceId, spanId }: SpanPlace): SpanContext {
    return { traceId, spanId, traceFlags: this.packages.api.TraceFlags.SAMPLED };
  }
}

/** Milliseconds since 1970, as seconds and nanoseconds. */
function highResolution(ms: number): HrTime {
  const seconds = Math.floor(ms / 1_000);
  return [seconds, Math.floor((ms - seconds * 1_000) * 1e6)];
}

function failed(span: Span, errorType: string, code: number): void {
  const facts: SpanFacts = { 'error.type': errorType };
  span.setAttributes(safeFacts(facts)).setStatus({ code });
}
