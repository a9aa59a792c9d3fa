import { Logger } from '@nestjs/common';
import { StateLog } from '@feelori/platform/log';

/**
 * Does a piece of work again and again, one run at a time. After a run that fails the next one comes; the log says
 * that it fails, not each time.
 */
export class Periodic {
  private readonly states = new StateLog(new Logger('Periodic'));
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  start(): void {
    this.plan();
  }

  /** Resolves when the run under way has ended; no other begins. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private plan(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, this.everyMs);
    this.timer.unref();
  }

  private async run(): Promise<void> {
    try {
      await this.work();
      this.states.good(this.name);
    } catch (error) {
      this.states.bad(this.name, error instanceof Error ? error.name : 'unknown error', error);
    }
    this.plan();
  }
}
