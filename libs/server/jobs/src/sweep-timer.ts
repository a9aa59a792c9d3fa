import { Periodic } from '@feelori/platform/clock';

/** A sweep's work and who does it. */
export interface SweepDuty {
  /** For the log. */
  name: string;
  /** Whether what is found has to be handed over in this process. */
  isDirect(): boolean;
  /** Takes or keeps the right to sweep through the queue; one process holds it. */
  takeLease(): Promise<boolean>;
  /** Both end soon once the signal is aborted. */
  sweep(signal: AbortSignal): Promise<unknown>;
  sweepDirectly(signal: AbortSignal): Promise<unknown>;
}

const TICK_MS = 1_000;
const SWEEP_EVERY_MS = 5_000;
const RENEW_MS = 3_000;

/**
 * When a stage sweeps: every five seconds in the one process that holds the lease, and every second in every process
 * while Redis is away. A timer of ours: a queue's scheduler could be lost with Redis.
 */
export class SweepTimer {
  private readonly periodic: Periodic;
  private readonly stopping = new AbortController();
  private nextAt = 0;

  constructor(private readonly duty: SweepDuty) {
    this.periodic = new Periodic(duty.name, TICK_MS, () => this.tick());
  }

  start(): void {
    this.periodic.start();
  }

  /** Resolves when the sweep under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.periodic.stop();
  }

  private async tick(): Promise<void> {
    if (this.duty.isDirect()) {
      await this.duty.sweepDirectly(this.stopping.signal);
      return;
    }
    if (performance.now() < this.nextAt) return;
    this.nextAt = performance.now() + SWEEP_EVERY_MS;
    if (!(await this.duty.takeLease())) return;
    // A sweep after a great loss takes longer than the lease.
    const renewal = setInterval(() => void this.duty.takeLease().catch(() => undefined), RENEW_MS);
    try {
      await this.duty.sweep(this.stopping.signal);
    } finally {
      clearInterval(renewal);
    }
  }
}
