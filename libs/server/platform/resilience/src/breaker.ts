import type { Clock } from '@feelori/platform/clock';
import { BreakerOpen } from './breaker-open';
import {
  type Admission,
  type BreakerMemory,
  breakerAfter,
  breakerAllows,
  breakerWaitMs,
  type BreakerLimits,
  breakerPhase,
  breakerProbing,
  type Verdict,
} from './breaker-rules';
import type { MemoryChange, SharedMemory } from './shared-memory';

/** A probe that takes longer than this is given up, and another may go. */
const PROBE_MS = 60_000;

export interface BreakerOptions {
  /** Asked each time something fails. */
  limits: () => BreakerLimits;
  /** What an error of the call says of the other side. Default: it is ill. */
  judge?: (error: unknown) => Verdict;
  /** Hears of the changes this breaker makes; of all processes exactly one makes a change. */
  onChange?: (after: BreakerMemory, before: BreakerMemory) => void;
}

/** Stops calling an upstream that keeps failing, and tries it again with one probe (issue: 5 failures, 60 s). */
export class Breaker {
  /** How long the last call that worked took; null before the first. */
  lastMs: number | null = null;

  constructor(
    private readonly memory: SharedMemory,
    private readonly clock: Clock,
    private readonly options: BreakerOptions,
  ) {}

  /**
   * Runs `fn`, or throws `BreakerOpen` without calling it. Errors of `fn` come through unchanged. While the breaker
   * is closed a call that works costs no word with Redis.
   */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    const admitted = await this.admit();
    const began = performance.now();
    let result: T;
    try {
      result = await fn();
      this.lastMs = Math.round(performance.now() - began);
    } catch (error) {
      await this.note(admitted, this.options.judge?.(error) ?? 'ill');
      throw error;
    }
    if (admitted === 'probe' || !this.memory.faultless) await this.note(admitted, 'well');
    return result;
  }

  private async admit(): Promise<Admission> {
    const now = this.clock.ms();
    const known = this.memory.peek() ?? (await this.memory.ask());
    const allowed = breakerAllows(known, now);
    if (allowed === 'call') return 'call';
    if (allowed === 'no') throw new BreakerOpen(this.memory.name, breakerWaitMs(known, now));
    const change = await this.memory.change((memory) => breakerProbing(memory, now, PROBE_MS));
    this.tell(change);
    if (change.after !== change.before) return 'probe';
    // Another one was quicker: it probes, or has closed the breaker meanwhile.
    if (breakerAllows(change.after, now) === 'call') return 'call';
    throw new BreakerOpen(this.memory.name, breakerWaitMs(change.after, now));
  }

  private async note(admitted: Admission, verdict: Verdict): Promise<void> {
    const outcome = { admitted, verdict, now: this.clock.ms() };
    this.tell(await this.memory.change((memory) => breakerAfter(memory, outcome, this.options.limits())));
  }

  private tell({ before, after }: MemoryChange): void {
    if (breakerPhase(after) !== breakerPhase(before)) this.options.onChange?.(after, before);
  }
}
