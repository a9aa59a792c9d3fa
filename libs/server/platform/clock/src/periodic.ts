import { Logger } from '@nestjs/common';

/** Does a piece of work again and again, one run at a time; a run that fails is logged and the next one comes. */
export class Periodic {
  private readonly logger = new Logger('Periodic');
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
    } catch (error) {
      this.logger.warn({ err: error, msg: `${this.name} failed` });
    }
    this.plan();
  }
}
