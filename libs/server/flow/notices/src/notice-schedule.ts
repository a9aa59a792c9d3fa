import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { NoticeWorker } from './notice-worker';
import { WishWorker } from './wish-worker';

const EVERY_MS = 1_000;
/** Nobody waits for the second in which something is back. */
const WISHES_EVERY_MS = 5_000;

/** Looks for orders of which there is news, and for goods that are back, in every worker: each is claimed by one. */
@Injectable()
export class NoticeSchedule implements OnApplicationBootstrap {
  private readonly ending = new AbortController();
  private readonly periodic: Periodic;
  private readonly wishes: Periodic;

  constructor(worker: NoticeWorker, wishes: WishWorker, shutdown: Shutdown) {
    this.periodic = new Periodic('notices', EVERY_MS, () => worker.round(this.ending.signal));
    this.wishes = new Periodic('stock wishes', WISHES_EVERY_MS, () => wishes.round(this.ending.signal));
    shutdown.register('notices', async () => {
      this.ending.abort();
      await Promise.all([this.periodic.stop(), this.wishes.stop()]);
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
    this.wishes.start();
  }
}
