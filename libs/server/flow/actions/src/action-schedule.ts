import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { ActionWorker } from './action-worker';

const EVERY_MS = 1_000;

/** Looks for actions that are due, in every worker: each of them is claimed by one. */
@Injectable()
export class ActionSchedule implements OnApplicationBootstrap {
  private readonly ending = new AbortController();
  private readonly periodic: Periodic;

  constructor(worker: ActionWorker, shutdown: Shutdown) {
    this.periodic = new Periodic('actions', EVERY_MS, () => worker.round(this.ending.signal));
    shutdown.register('actions', () => {
      this.ending.abort();
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}
