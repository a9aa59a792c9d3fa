import type { BreakerState } from '@feelori/contracts';
import type { Clock } from '@feelori/platform/clock';
import type { BreakerMemoryStore } from './breaker-memory-store';
import { BreakerOpen } from './breaker-open';
import { BREAKER_CLOSED, breakerAfterFailure, breakerAllows, breakerState } from './breaker-rules';

/** A probe that takes longer than this is given up, and another may go. */
const PROBE_MS = 60_000;

export interface BreakerOptions {
  failures: number;
  openMs: number;
  /** Which errors say that the other side is ill; a refusal of one request says it is well. Default: all. */
  countsAsFailure?: (error: unknown) => boolean;
  onChange?: (name: string, state: BreakerState) => void;
}

/** Stops calling an upstream that keeps failing, and tries it again with one probe (issue: 5 failures, 60 s). */
export class Breaker {
  constructor(
    readonly name: string,
    private readonly store: BreakerMemoryStore,
    private readonly clock: Clock,
    private readonly options: BreakerOptions,
  ) {}

  /** Runs `fn`, or throws `BreakerOpen` without calling it. Errors of `fn` come through unchanged. */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    const memory = await this.store.read(this.name);
    const allowed = await this.admit(memory);
    try {
      const result = await fn();
      if (memory.failures > 0) await this.heal();
      return result;
    } catch (error) {
      const counts = this.options.countsAsFailure?.(error) ?? true;
      if (counts) await this.fail();
      else if (memory.failures > 0) await this.heal();
      throw error;
    } finally {
      if (allowed === 'probe') await this.store.endProbe(this.name);
    }
  }

  private async admit(memory: typeof BREAKER_CLOSED): Promise<'call' | 'probe'> {
    const now = this.clock.ms();
    const allowed = breakerAllows(memory, now);
    if (allowed === 'call') return 'call';
    if (allowed === 'probe' && (await this.store.takeProbe(this.name, PROBE_MS))) {
      await this.store.write(this.name, { ...memory, probeUntil: now + PROBE_MS });
      this.options.onChange?.(this.name, 'half_open');
      return 'probe';
    }
    throw new BreakerOpen(this.name, memory.openUntil ?? now);
  }

  private async fail(): Promise<void> {
    const now = this.clock.ms();
    const before = await this.store.read(this.name);
    const after = breakerAfterFailure(before, now, this.options);
    await this.store.write(this.name, after);
    if (breakerState(before, now) !== breakerState(after, now)) this.options.onChange?.(this.name, 'open');
  }

  private async heal(): Promise<void> {
    const wasOpen = (await this.store.read(this.name)).openUntil !== null;
    await this.store.write(this.name, BREAKER_CLOSED);
    if (wasOpen) this.options.onChange?.(this.name, 'closed');
  }
}
