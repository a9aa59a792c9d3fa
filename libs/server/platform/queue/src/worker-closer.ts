import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { WorkerHost } from '@nestjs/bullmq';
import { DeadlineExceeded, withDeadline } from '@feelori/platform/resilience';
import type { Worker } from 'bullmq';

const DRAIN_MS = 25_000;

/**
 * Ends the workers before any store closes: @nestjs/bullmq would drain them in the same phase in which
 * the database goes away (reference §2.10).
 */
@Injectable()
export class WorkerCloser implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');

  constructor(private readonly discovery: DiscoveryService) {}

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers().map((worker) => this.end(worker)));
  }

  /** The workers of this process that run. */
  workers(): Worker[] {
    return this.discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is WorkerHost => instance instanceof WorkerHost)
      .map((host) => host.worker);
  }

  private async end(worker: Worker): Promise<void> {
    try {
      await worker.pause(true);
      await withDeadline(worker.close(), DRAIN_MS, `worker ${worker.name}`);
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error;
      this.logger.warn(`${worker.name}: jobs left after ${DRAIN_MS} ms are taken up by another worker`);
      await worker.close(true);
    }
  }
}
