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
  /** Changes go one after another, so that failures at the same moment are all counted. */
  private changes: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly store: BreakerMemoryStore,
    private readonly clock: Clock,
    private readonly options: BreakerOptions,
  ) {}

  /** Runs `fn`, or throws `BreakerOpen` without calling it. Errors of `fn` come through unchanged. */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    const admitted = await this.admit();
    try {
      const result = await fn();
      await this.change(() => this.heal(admitted));
      return result;
    } catch (error) {
      const ill = this.options.countsAsFailure?.(error) ?? true;
      await this.change(() => (ill ? this.fail() : this.heal(admitted)));
      throw error;
    } finally {
      if (admitted === 'probe') await this.store.endProbe(this.name);
    }
  }

  private async admit(): Promise<'call' | 'probe'> {
    const now = this.clock.ms();
    const memory = await this.store.read(this.name);
    const allowed = breakerAllows(memory, now);
    if (allowed === 'call') return 'call';
    if (allowed === 'probe' && (await this.store.takeProbe(this.name, PROBE_MS))) {
      await this.store.write(this.name, { ...memory, probeUntil: now + PROBE_MS });
      this.options.onChange?.(this.name, 'half_open');
      return 'probe';
    }
    throw new BreakerOpen(this.name, memory.openUntil ?? now);
  }

  private change(step: () => Promise<void>): Promise<void> {
    this.changes = this.changes.then(step);
    return this.changes;
  }

  private async fail(): Promise<void> {
    const now = this.clock.ms();
    const before = await this.store.read(this.name);
    const after = breakerAfterFailure(before, now, this.options);
    await this.store.write(this.name, after);
    if (breakerState(before, now) !== breakerState(after, now)) this.options.onChange?.(this.name, 'open');
  }

  /** A call that began before the breaker opened says nothing about now: only a probe closes it. */
  private async heal(admitted: 'call' | 'probe'): Promise<void> {
    const memory = await this.store.read(this.name);
    if (memory.failures === 0) return;
    if (memory.openUntil !== null && admitted !== 'probe') return;
    await this.store.write(this.name, BREAKER_CLOSED);
    if (memory.openUntil !== null) this.options.onChange?.(this.name, 'closed');
  }
}
