import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { WorkerHost } from '@nestjs/bullmq';
import { Shutdown } from '@feelori/platform/lifecycle';
import { withDeadline } from '@feelori/platform/resilience';
import type { Worker } from 'bullmq';

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

  onApplicationBootstrap(): void {
    for (const worker of this.workers()) {
      this.shutdown.register(`jobs of ${worker.name}`, () => this.end(worker));
    }
  }

  /** The workers of this process that run. */
  workers(): Worker[] {
    return this.discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is WorkerHost => instance instanceof WorkerHost)
      .map((host) => host.worker);
  }

  /** Takes no more jobs, waits for those under way, and closes: by force where jobs are left. */
  private async end(worker: Worker): Promise<void> {
    await worker.pause(true);
    const jobs = worker.close();
    const ms = Math.max(this.shutdown.msLeft('work') - CLOSE_MS, 0);
    // Nest's own hooks close each worker again and wait for it, so jobs that hang must not hang its close.
    await withDeadline(jobs, ms, `jobs of ${worker.name}`).catch(() => worker.close(true));
    await jobs;
  }
}
