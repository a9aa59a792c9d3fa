import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { NoticeWorker } from './notice-worker';

const EVERY_MS = 1_000;

/** Looks for orders of which there is news, in every worker: each of them is claimed by one. */
@Injectable()
export class NoticeSchedule implements OnApplicationBootstrap {
  private readonly ending = new AbortController();
  private readonly periodic: Periodic;

  constructor(worker: NoticeWorker, shutdown: Shutdown) {
    this.periodic = new Periodic('notices', EVERY_MS, () => worker.round(this.ending.signal));
    shutdown.register('notices', () => {
      this.ending.abort();
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}
