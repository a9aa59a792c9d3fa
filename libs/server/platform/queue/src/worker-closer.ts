import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { WorkerHost } from '@nestjs/bullmq';
import { Shutdown } from '@feelori/platform/lifecycle';
import { withDeadline } from '@feelori/platform/resilience';
import { SteadyWorker } from './steady-worker';

/** A worker whose jobs do not end is closed this long before its time is over, so that it lets go of Redis. */
const CLOSE_MS = 1_000;

/**
 * Ends the workers before any store closes: @nestjs/bullmq would drain them in the same phase in which
 * the database goes away (docs/decisions/0041).
 */
@Injectable()
export class WorkerCloser implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly shutdown: Shutdown,
  ) {}

  /** By processor: its worker may be another by the time the process ends (`WorkerWatch`). */
  onApplicationBootstrap(): void {
    for (const host of this.hosts()) {
      this.shutdown.register(`jobs of ${host.worker.name}`, () => this.end(host));
    }
  }

  private hosts(): WorkerHost[] {
    return this.discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is WorkerHost => instance instanceof WorkerHost);
  }

  /**
   * Takes no more jobs, waits for those under way, and closes, by force: BullMQ's own waiting asks Redis, which may be
   * away, and Nest's own hooks close each worker again and wait for it.
   */
  private async end({ worker }: WorkerHost): Promise<void> {
    await worker.pause(true);
    const idle = worker instanceof SteadyWorker ? worker.whenIdle() : worker.close();
    const ms = Math.max(this.shutdown.msLeft('work') - CLOSE_MS, 0);
    await withDeadline(idle, ms, `jobs of ${worker.name}`).catch(() => undefined);
    await worker.close(true);
    await idle;
  }
}
