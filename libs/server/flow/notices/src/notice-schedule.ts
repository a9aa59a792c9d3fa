import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { CheckoutWorker } from './checkout-worker';
import { NoticeWorker } from './notice-worker';
import { WishWorker } from './wish-worker';

const EVERY_MS = 1_000;
/** Nobody waits for the second in which something is back, or in which they are reminded. */
const RARELY_MS = 5_000;

/** Looks for orders of which there is news, for goods that are back and for checkouts that were left, in every worker: each is claimed by one. */
@Injectable()
export class NoticeSchedule implements OnApplicationBootstrap {
  private readonly ending = new AbortController();
  private readonly periodic: Periodic;
  private readonly wishes: Periodic;
  private readonly checkouts: Periodic;

  constructor(worker: NoticeWorker, wishes: WishWorker, checkouts: CheckoutWorker, shutdown: Shutdown) {
    this.periodic = new Periodic('notices', EVERY_MS, () => worker.round(this.ending.signal));
    this.wishes = new Periodic('stock wishes', RARELY_MS, () => wishes.round(this.ending.signal));
    this.checkouts = new Periodic('checkouts', RARELY_MS, () => checkouts.round(this.ending.signal));
    shutdown.register('notices', async () => {
      this.ending.abort();
      await Promise.all([this.periodic.stop(), this.wishes.stop(), this.checkouts.stop()]);
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
    this.wishes.start();
    this.checkouts.start();
  }
}
