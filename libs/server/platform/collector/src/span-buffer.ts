import { withDeadline } from '@feelori/platform/clock';

/** What became of a span that was made. */
export type SpanFate = 'exported' | 'failed' | 'dropped';

export interface SpanBufferOptions<Span> {
  /** Takes spans to the collector; rejects when it did not take them. */
  deliver: (spans: Span[]) => Promise<void>;
  /** Hears of every span once: it arrived, the collector did not take it, or there was no room for it. */
  count: (fate: SpanFate, spans: number) => void;
  /** Hears after each try how the collector stands: what went wrong, or undefined. */
  stands: (error?: unknown) => void;
}

/** Some two megabytes; a worker at its limit makes about a thousand spans a second. */
const MOST_WAITING = 4_096;
const MOST_AT_ONCE = 512;
const GATHER_MS = 1_000;
/** One delivery with its repetitions. */
export const DELIVERY_MS = 5_000;

/**
 * Spans that are over and wait for the way to their collector. Whoever adds one waits for nothing: while the collector takes
 * none, what there is no room for is dropped and counted. One delivery is under way at a time; one that fails is not repeated.
 */
export class SpanBuffer<Span> {
  private waiting: Span[] = [];
  private timer: NodeJS.Timeout | null = null;
  private delivering: Promise<void> | null = null;
  private closed = false;

  constructor(private readonly options: SpanBufferOptions<Span>) {}

  add(span: Span): void {
    if (this.closed || this.waiting.length >= MOST_WAITING) {
      this.options.count('dropped', 1);
      return;
    }
    this.waiting.push(span);
    if (this.delivering === null) this.plan();
  }

  /** Delivers what waits, for `ms` at most; what is left then is dropped. Nothing is taken any more. Never rejects. */
  async close(ms: number): Promise<void> {
    this.closed = true;
    const ending = performance.now() + ms;
    while (this.waiting.length > 0 || this.delivering !== null) {
      const left = ending - performance.now();
      if (left <= 0) break;
      if (this.delivering === null) this.deliver();
      await withDeadline(this.delivering ?? Promise.resolve(), left, 'traces').catch(() => undefined);
    }
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.waiting.length > 0) this.options.count('dropped', this.waiting.length);
    this.waiting = [];
  }

  /** As soon as there are many, else once they were gathered. */
  private plan(): void {
    if (this.waiting.length >= MOST_AT_ONCE) this.deliver();
    else this.timer ??= setTimeout(() => this.deliver(), GATHER_MS).unref();
  }

  private deliver(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const spans = this.waiting.splice(0, MOST_AT_ONCE);
    this.delivering = this.attempt(spans).finally(() => {
      this.delivering = null;
      if (this.waiting.length > 0 && !this.closed) this.plan();
    });
  }

  private async attempt(spans: Span[]): Promise<void> {
    const { deliver, count, stands } = this.options;
    try {
      await withDeadline(deliver(spans), DELIVERY_MS + 1_000, 'traces');
      count('exported', spans.length);
      stands();
    } catch (error) {
      count('failed', spans.length);
      stands(error);
    }
  }
}
