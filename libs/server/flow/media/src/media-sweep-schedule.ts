import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { type DueMedium, ReceivedMedia } from '@feelori/records/inbound';
import { MediaFetcher } from './media-fetcher';

const EVERY_MS = 1_000;
/** Files one worker fetches at the same time; each holds two pieces of a quarter megabyte. */
const AT_ONCE = 4;

/**
 * Finds what is due by the messages' own rows and works on it, in every worker: a file needs no wake-up that could be
 * lost, and costs the webhook nothing. A slow file keeps one place busy, not the others.
 */
@Injectable()
export class MediaSweepSchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger('Media');
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private readonly periodic: Periodic;

  constructor(
    private readonly received: ReceivedMedia,
    private readonly fetcher: MediaFetcher,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    this.periodic = new Periodic('media', EVERY_MS, () => this.sweep());
    shutdown.register('media', () => this.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Begins what there is room for. */
  async sweep(): Promise<void> {
    const room = AT_ONCE - this.running.size;
    if (room <= 0 || this.stopping.signal.aborted) return;
    for (const due of await this.received.due(this.clock.now(), room)) this.begin(due);
  }

  private begin(due: DueMedium): void {
    const work = this.fetcher
      .work(due, this.stopping.signal)
      .catch((error: unknown) => this.logger.warn({ err: error, msg: 'a file waits for the database' }))
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async stop(): Promise<void> {
    this.stopping.abort();
    await this.periodic.stop();
    await Promise.all(this.running);
  }
}
