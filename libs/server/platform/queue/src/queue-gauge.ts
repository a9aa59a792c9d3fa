import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { QueueRedis } from '@feelori/platform/redis';
import { Queue } from 'bullmq';

/** How many jobs a queue holds, by state. */
export interface QueueCount {
  queue: string;
  waiting: number;
  delayed: number;
  active: number;
  failed: number;
}

/** Counts the jobs of every queue this process knows. */
@Injectable()
export class QueueGauge {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly redis: QueueRedis,
  ) {}

  /** Rejects when Redis does not answer within `ms`. */
  async counts(ms: number): Promise<QueueCount[]> {
    const count = (): Promise<QueueCount[]> => Promise.all(this.queues().map((queue) => countJobs(queue)));
    return this.redis.within(ms, 'queue counts', count, 'reads');
  }

  private queues(): Queue[] {
    const found = this.discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is Queue => instance instanceof Queue);
    return [...new Map(found.map((queue) => [queue.name, queue])).values()];
  }
}

async function countJobs(queue: Queue): Promise<QueueCount> {
  const counts = await queue.getJobCounts('waiting', 'delayed', 'active', 'failed');
  return {
    queue: queue.name,
    waiting: counts['waiting'] ?? 0,
    delayed: counts['delayed'] ?? 0,
    active: counts['active'] ?? 0,
    failed: counts['failed'] ?? 0,
  };
}
