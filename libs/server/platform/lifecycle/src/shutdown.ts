import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { DeadlineExceeded, pause, withDeadline } from '@feelori/platform/resilience';

/**
 * When each part of an ending process has to be over, in milliseconds after it was told to end: work under way first,
 * then HTTP requests, then the stores' connections. What is early leaves its time to the next.
 */
const PHASE_ENDS_MS = { work: 22_000, requests: 25_000, stores: 28_000 } as const;

/** When the process itself ends, whatever is still under way; its supervisor kills it a second later. */
export const SHUTDOWN_MS = 29_000;

export type ShutdownPhase = keyof typeof PHASE_ENDS_MS;

/**
 * The one deadline that everything which has to happen at the end of the process draws on. Nest runs its hooks one
 * after another and waits for each, so what may take time registers here: it all begins at once when the process is
 * told to end. Nothing is lost by what is left: another worker takes it up.
 */
export class Shutdown implements OnModuleDestroy {
  private readonly logger = new Logger('Shutdown');
  private readonly registered: { what: string; end: () => Promise<unknown> }[] = [];
  private readonly underWay = new Set<{ what: string }>();
  private beganMs: number | null = null;
  private work: Promise<unknown> = Promise.resolve();

  /** @param notReadyMs how long load balancers get to notice that this process takes no more requests */
  constructor(private readonly notReadyMs: number) {}

  /** Whether the process is ending: it is not ready any more and takes no new work. */
  get begun(): boolean {
    return this.beganMs !== null;
  }

  /** Milliseconds since it was told to end; 0 before. */
  get sinceMs(): number {
    return this.beganMs === null ? 0 : performance.now() - this.beganMs;
  }

  /** `end` stops what `what` names and resolves once nothing of it is under way; called once, when the end begins. */
  register(what: string, end: () => Promise<unknown>): void {
    this.registered.push({ what, end });
  }

  /** The process has been told to end: the clock runs, and all that is registered begins to end. */
  begin(): void {
    if (this.beganMs !== null) return;
    this.beganMs = performance.now();
    this.work = Promise.all(this.registered.map(({ what, end }) => this.finish(what, 'work', end)));
  }

  /** What is left of the shared time for this phase. */
  msLeft(phase: ShutdownPhase): number {
    return Math.max(PHASE_ENDS_MS[phase] - this.sinceMs, 0);
  }

  /** Waits for `work`, as long as the phase allows; never rejects. */
  async finish(what: string, phase: ShutdownPhase, work: () => Promise<unknown>): Promise<void> {
    this.begin();
    const part = { what };
    this.underWay.add(part);
    const done = this.attempt(what, work).finally(() => this.underWay.delete(part));
    await withDeadline(done, this.msLeft(phase), what).catch((error: unknown) => {
      if (!(error instanceof DeadlineExceeded)) throw error;
    });
  }

  /** What was to end and has not. */
  unfinished(): readonly string[] {
    return [...this.underWay].map(({ what }) => what);
  }

  /** All work ends while load balancers notice; requests are still answered meanwhile. */
  async onModuleDestroy(): Promise<void> {
    this.begin();
    await Promise.all([this.work, pause(this.notReadyMs)]);
  }

  private async attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn({ err: error, msg: `${what}: did not end cleanly` });
    }
  }
}
