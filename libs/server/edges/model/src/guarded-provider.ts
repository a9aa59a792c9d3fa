import type { Metrics } from '@feelori/platform/metrics';
import { type Breaker, BreakerOpen, retry, type RetryPolicy } from '@feelori/platform/resilience';
import type {
  ChatProvider,
  ChatTurn,
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
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1_000;
    try {
      const result = await this.breaker.run(() => this.patiently(turn, options, began));
      this.metrics.modelCalled(this.name, 'ok', seconds());
      return result;
    } catch (error) {
      if (!(error instanceof BreakerOpen)) this.metrics.modelCalled(this.name, 'failed', seconds());
      throw error;
    }
  }

  toolResults(results: readonly ToolMessage[]): ProviderItem[] {
    return this.inner.toolResults(results);
  }

  private async patiently(turn: ChatTurn, options: StepOptions, began: number): Promise<StepResult> {
    const { signal, deadlineMs } = options;
    const once = () => {
      const left = deadlineMs - (performance.now() - began);
      return this.inner.step(turn, { ...options, deadlineMs: Math.max(1, left) });
    };
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
