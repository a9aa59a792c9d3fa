import type { Metrics } from '@feelori/platform/metrics';
import { inSpan, type SpanFacts } from '@feelori/platform/tracing';
import { type Breaker, BreakerOpen, retry, type RetryPolicy } from '@feelori/platform/resilience';
import type {
  ChatProvider,
  ChatTurn,
  HeardRecording,
  HearingOptions,
  ModelFile,
  ProviderItem,
  StepOptions,
  StepResult,
  ToolMessage,
} from './chat-provider';
import { ProviderError } from './provider-error';

/** In a chat one more try is all; then the other model answers (docs/outside/models.md §5). */
const ATTEMPTS = 2;

/** A provider behind its breaker, with one retry inside, so that the breaker sees one outcome for each step. */
export class GuardedProvider implements ChatProvider {
  readonly name: ChatProvider['name'];
  readonly chained: ChatProvider['chained'];

  constructor(
    private readonly inner: ChatProvider,
    private readonly breaker: Breaker,
    private readonly metrics: Metrics,
  ) {
    this.name = inner.name;
    this.chained = inner.chained;
  }

  async step(turn: ChatTurn, options: StepOptions): Promise<StepResult> {
    return this.guarded(options, (deadlineMs) =>
      this.spanned('chat', () => this.inner.step(turn, { ...options, deadlineMs })),
    );
  }

  async hear(recording: ModelFile, options: HearingOptions): Promise<HeardRecording> {
    return this.guarded(options, (deadlineMs) =>
      this.spanned('hear', () => this.inner.hear(recording, { ...options, deadlineMs })),
    );
  }

  toolResults(results: readonly ToolMessage[]): ProviderItem[] {
    return this.inner.toolResults(results);
  }

  /** Each call of the vendor as a span; of what was said only how much it was. */
  private spanned<T extends Pick<StepResult, 'usage'>>(
    operation: string,
    call: () => Promise<T>,
  ): Promise<T> {
    const facts: SpanFacts = {
      'peer.service': this.name,
      'gen_ai.operation.name': operation,
      'gen_ai.provider.name': this.name,
      'gen_ai.request.model': this.chained.model,
    };
    return inSpan({ name: `${operation} ${this.name}`, kind: 'client', facts }, async (span) => {
      try {
        const result = await call();
        const { in: read, out: written } = result.usage;
        span.say({ 'gen_ai.usage.input_tokens': read, 'gen_ai.usage.output_tokens': written });
        span.say({ 'http.response.status_code': 200 });
        return result;
      } catch (error) {
        const status = error instanceof ProviderError ? error.status : undefined;
        if (status !== undefined) span.say({ 'http.response.status_code': status });
        throw error;
      }
    });
  }

  /** `once` gets the milliseconds that are left for it. */
  private async guarded<T>(
    { signal, deadlineMs }: HearingOptions,
    once: (deadlineMs: number) => Promise<T>,
  ): Promise<T> {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1_000;
    const tried = () => once(Math.max(1, deadlineMs - (performance.now() - began)));
    try {
      const result = await this.breaker.run(() => this.patiently(tried, signal, deadlineMs));
      this.metrics.modelCalled(this.name, 'ok', seconds());
      return result;
    } catch (error) {
      if (!(error instanceof BreakerOpen)) this.metrics.modelCalled(this.name, 'failed', seconds());
      throw error;
    }
  }

  private async patiently<T>(once: () => Promise<T>, signal: AbortSignal, deadlineMs: number): Promise<T> {
    try {
      return await retry(policyFor(deadlineMs), once, signal);
    } catch (error) {
      // Cancelled while pausing: what is thrown then is the signal's reason.
      throw error instanceof ProviderError || !signal.aborted
        ? error
        : new ProviderError(this.name, 'cancelled');
    }
  }
}

function policyFor(deadlineMs: number): RetryPolicy {
  return {
    attempts: ATTEMPTS,
    baseMs: 250,
    maxPauseMs: 1_000,
    deadlineMs,
    decide: (error) =>
      error instanceof ProviderError
        ? {
            again: error.retryable,
            ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
          }
        : { again: false },
  };
}
